/* SPDX-License-Identifier: MIT */
/*
 * Explains a decision: what decided, by which article, how far the limits are, what is missing and what to beware of.
 *   explain NAME=VALUE ...      such as:   explain omzet="2,5 miliar" modal_usaha="400 juta" tanggal_berdiri=2019-03-01
 */
#include <stdio.h>
#include <string.h>

#include <umkm/umkm.h>

static const char *const SAMPLE[] = {"annual_sales=2,5 miliar", "business_capital=Rp400.000.000", "workers=9"};

/* Reads one NAME=VALUE into the record; says what is wrong with it, if anything. */
static umkm_status set_fact(umkm_business *business, const char *fact)
{
    size_t length = strcspn(fact, "=");
    const char *value = fact + length + (fact[length] == '=' ? 1 : 0);
    int32_t field = 0;
    umkm_error error;
    umkm_error_init(&error);
    umkm_status status = umkm_field_find(fact, length, &field);
    if (status != UMKM_OK) {
        fprintf(stderr, "%.*s: %s\n", (int)length, fact, umkm_status_text(status, UMKM_LANG_ID));
        return status;
    }
    status = umkm_business_set_text(business, field, value, strlen(value), UMKM_UNIT_RUPIAH, &error);
    if (status != UMKM_OK) {
        fprintf(stderr, "%s\n", error.message_id);
    }
    return status;
}

/* Rupiah for money, a plain number for people. */
static void print_amount(const char *label, int32_t measure, int64_t amount)
{
    char text[64];
    if (measure == UMKM_MEASURE_WORKERS) {
        snprintf(text, sizeof text, "%lld orang", (long long)amount);
    } else if (umkm_rupiah_format(amount, text, sizeof text, NULL) != UMKM_OK) {
        return;
    }
    printf("    %-22s %s\n", label, text);
}

static void print_measure(const umkm_measure_class *part)
{
    printf("  %s: %s\n", umkm_measure_name(part->measure),
           part->known ? umkm_size_label(part->size_class, UMKM_LANG_ID) : "tidak diketahui");
    if (!part->known) {
        return;
    }
    print_amount("nilai", part->measure, part->value);
    if (part->has_up_to) {
        print_amount("batas atas kelas", part->measure, part->up_to);
        print_amount("sisa sampai naik kelas", part->measure, part->headroom);
    }
    if (part->citation != NULL) {
        printf("    %-22s %s%s\n", "dasar hukum", part->citation, part->verified ? "" : " (naskah belum dibaca)");
    }
}

static void print_answer(const umkm_rules *rules, const umkm_classification *answer)
{
    umkm_regime regime;
    regime.struct_size = sizeof regime;
    printf("%s\n", umkm_size_label(answer->size_class, UMKM_LANG_ID));
    if (answer->citation != NULL) {
        printf("  dasar hukum: %s\n", answer->citation);
    }
    if (answer->regime != 0 && umkm_regime_info(rules, answer->regime, &regime) == UMKM_OK) {
        printf("  aturan: %s\n", regime.title_id);
    }
    for (int32_t i = 0; i < answer->measure_count; i++) {
        print_measure(&answer->measures[i]);
    }
    for (int32_t i = 0; i < answer->missing_count; i++) {
        printf("  belum diketahui: %s\n", umkm_field_name(answer->missing[i]));
    }
    for (int32_t bit = 0; bit < 31; bit++) {
        if (answer->warnings & UINT32_C(1) << bit) {
            printf("  peringatan: %s\n", umkm_warning_text(INT32_C(1) << bit, UMKM_LANG_ID));
        }
    }
}

static umkm_status explain(const umkm_rules *rules, umkm_business *business, int count, const char *const *facts)
{
    umkm_classify_options options;
    umkm_classification answer;
    umkm_error error;
    umkm_classify_options_init(&options);
    umkm_classification_init(&answer);
    umkm_error_init(&error);
    options.as_of = 20261121;
    for (int i = 0; i < count; i++) {
        umkm_status status = set_fact(business, facts[i]);
        if (status != UMKM_OK) {
            return status;
        }
    }
    umkm_status status = umkm_classify(rules, business, &options, &answer, &error);
    if (status == UMKM_OK) {
        print_answer(rules, &answer);
    } else {
        fprintf(stderr, "%s\n", error.message_id);
    }
    return status;
}

int main(int argc, char **argv)
{
    umkm_rules *rules = NULL;
    umkm_business *business = NULL;
    umkm_status status = umkm_rules_new(&rules, NULL);
    if (status == UMKM_OK) {
        status = umkm_business_new(&business);
    }
    if (status == UMKM_OK && argc > 1) {
        status = explain(rules, business, argc - 1, (const char *const *)(argv + 1));
    } else if (status == UMKM_OK) {
        status = explain(rules, business, (int)(sizeof SAMPLE / sizeof SAMPLE[0]), SAMPLE);
    }
    umkm_business_free(business);
    umkm_rules_release(rules);
    return status == UMKM_OK ? 0 : 1;
}
