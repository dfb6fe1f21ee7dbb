/* SPDX-License-Identifier: MIT */
/* A summary as JSON, schema "umkm.summary/1": counts as integers, shares in basis points. */
#include <inttypes.h>
#include <stdio.h>

#include "json_output.h"
#include "summary.h"

static void put_int(struct output *out, const char *before, int64_t value)
{
    char digits[24];

    output_text(out, before);
    (void)snprintf(digits, sizeof digits, "%" PRId64, value);
    output_text(out, digits);
}

static void put_string(struct output *out, const char *before, const char *text)
{
    output_text(out, before);
    json_write_string(out, text);
}

static void put_safe(struct output *out, const char *before, const char *text)
{
    struct buffer safe = {0};

    summary_safe_text(text, strlen(text), &safe);
    put_string(out, before, buffer_string(&safe));
    buffer_free(&safe);
}

/* {"micro":1,…} in the order of the numbers */
static void put_classes(struct output *out, const char *before, const int64_t *by_class)
{
    output_text(out, before);
    output_char(out, '{');
    for (size_t i = 0; i < SUMMARY_CLASSES; i++) {
        put_string(out, i > 0 ? "," : "", summary_class_name(i));
        put_int(out, ":", by_class[i]);
    }
    output_char(out, '}');
}

static void put_shares(struct output *out, const char *before, const umkm_summary_counts *counts)
{
    int64_t shares[SUMMARY_CLASSES];

    for (size_t i = 0; i < SUMMARY_CLASSES; i++) {
        shares[i] = umkm_share(counts->by_class[i], counts->rows);
    }
    put_classes(out, before, shares);
}

static void put_scores(struct output *out, const struct summary *summary, const umkm_summary_counts *counts)
{
    umkm_scorecard_band band = {.struct_size = sizeof band};
    const int32_t card = summary->scoring.card.scorecard;

    put_int(out, ",\"scores\":{\"scored\":", counts->scored);
    put_int(out, ",\"sum\":", counts->score_sum);
    put_int(out, ",\"outside\":", counts->score_outside);
    output_text(out, ",\"histogram\":[");
    for (size_t i = 0; i < UMKM_SUMMARY_SCORE_BINS; i++) {
        put_int(out, i > 0 ? "," : "", counts->by_score[i]);
    }
    output_text(out, "],\"bands\":{");
    for (int32_t i = 0; i < UMKM_SUMMARY_BANDS; i++) {
        if (umkm_scorecard_band_at(summary->session->rules, card, i, &band) == UMKM_OK) {
            put_string(out, i > 0 ? "," : "", band.code);
            put_int(out, ":", counts->by_band[i]);
        }
    }
    output_text(out, "}}");
}

/* "rows":…,"classes":{…},"shares":{…},"conflicts":… */
static void put_counts(struct output *out, const struct summary *summary, const umkm_summary_counts *counts)
{
    put_int(out, "\"rows\":", counts->rows);
    put_classes(out, ",\"classes\":", counts->by_class);
    put_shares(out, ",\"shares\":", counts);
    put_int(out, ",\"conflicts\":", counts->conflicts);
    if (summary->scored) {
        put_scores(out, summary, counts);
    }
}

static void put_documents(struct output *out, const umkm_rules *rules)
{
    umkm_document document = {.struct_size = sizeof document};

    output_text(out, ",\n\"documents\":[");
    for (size_t i = 0; umkm_rules_document(rules, i, &document) == UMKM_OK; i++) {
        put_string(out, i > 0 ? ",{\"id\":" : "{\"id\":", document.id);
        put_string(out, ",\"version\":", document.version);
        put_string(out, ",\"sha256\":", document.sha256);
        output_char(out, '}');
    }
    output_char(out, ']');
}

static void put_head(struct output *out, const struct summary *summary)
{
    static const char *const purposes[] = {"facilitation", "registration"};
    static const char *const bases[] = {"purpose", "sales", "capital", "cohort", "higher", "lower"};
    const umkm_classify_options *options = &summary->session->classify;
    char day[16] = "";

    (void)umkm_date_format(options->as_of, day, sizeof day, NULL);
    put_string(out, "{\"schema\":", "umkm.summary/1");
    put_safe(out, ",\"file\":", summary->source.input.name);
    put_string(out, ",\"as_of\":", day);
    output_text(out, ",\"regime\":");
    if (summary->regime.id != NULL) {
        json_write_string(out, summary->regime.id);
    } else {
        output_text(out, "null");
    }
    put_string(out, ",\"purpose\":", purposes[options->purpose]);
    put_string(out, ",\"basis\":", bases[options->basis]);
    if (summary->scored) {
        put_string(out, ",\"scorecard\":", summary->scoring.card.id);
    }
    put_documents(out, summary->session->rules);
}

/* ---- groups ---- */

static void put_group(struct output *out, const struct summary *summary, const struct summary_by *by, int64_t group,
                      bool first)
{
    umkm_summary_counts counts = {.struct_size = sizeof counts};
    struct buffer text = {0};

    by_value(by, group, &text);
    put_string(out, first ? "\n {\"value\":" : ",\n {\"value\":", buffer_string(&text));
    for (int32_t lang = UMKM_LANG_ID; lang <= UMKM_LANG_EN; lang++) {
        buffer_clear(&text);
        by_label(by, group, lang, &text);
        put_string(out, lang == UMKM_LANG_ID ? ",\"label\":{\"id\":" : ",\"en\":", buffer_string(&text));
    }
    output_text(out, "},");
    (void)umkm_summary_group(by->counts, group, &counts);
    put_counts(out, summary, &counts);
    output_char(out, '}');
    buffer_free(&text);
}

static void put_by(struct output *out, const struct summary *summary, const struct summary_by *by)
{
    umkm_summary_counts unknown = {.struct_size = sizeof unknown};
    size_t count = 0;
    int64_t *groups = by_order(by, &count);

    put_safe(out, "{\"by\":", by->name);
    put_string(out, ",\"kind\":", by->kind == BY_TEXT ? "column" : "fact");
    output_text(out, ",\"values\":[");
    for (size_t i = 0; i < count; i++) {
        put_group(out, summary, by, groups[i], i == 0);
    }
    (void)umkm_summary_unknown(by->counts, &unknown);
    output_text(out, "],\"unknown\":{");
    put_counts(out, summary, &unknown);
    output_text(out, "}}");
    memory_free(groups);
}

/* ---- movement ---- */

static void put_movement(struct output *out, const struct summary *summary, const struct summary_movement *movement)
{
    const umkm_movement *counts = &movement->counts;

    put_string(out, "{\"kind\":", movement->kind);
    put_safe(out, ",\"from\":", movement->from);
    put_safe(out, ",\"to\":", movement->to);
    put_int(out, ",\"rows\":", counts->rows);
    put_int(out, ",\"rose\":", counts->rose);
    put_int(out, ",\"stayed\":", counts->stayed);
    put_int(out, ",\"fell\":", counts->fell);
    put_int(out, ",\"unclear\":", counts->unclear);
    put_int(out, ",\"appeared\":", counts->appeared);
    put_int(out, ",\"left\":", counts->left);
    output_text(out, ",\"matrix\":{");
    for (size_t i = 0; i < SUMMARY_CLASSES; i++) {
        put_string(out, i > 0 ? "," : "", summary_class_name(i));
        put_classes(out, ":", counts->cells[i]);
    }
    put_classes(out, "},\"appeared_in\":", counts->appeared_in);
    put_classes(out, ",\"left_from\":", counts->left_from);
    if (movement == summary->files) {
        put_int(out, ",\"before_rows\":", summary->before_rows);
        put_int(out, ",\"before_without_key\":", summary->before_without_key);
        put_int(out, ",\"before_repeated\":", summary->before_repeated);
        put_int(out, ",\"without_key\":", summary->without_key);
    }
    output_char(out, '}');
}

/* ---- quality ---- */

static void put_field(struct output *out, int32_t field, const umkm_field_quality *quality, int64_t rows)
{
    const struct {
        const char *name;
        int64_t count;
    } parts[] = {
        {"known", quality->known}, {"unknown", quality->unknown}, {"invalid", quality->invalid}, {"zero", quality->zero}};

    put_string(out, "{\"field\":", umkm_field_name(field));
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        put_string(out, ",", parts[i].name);
        put_int(out, ":", parts[i].count);
    }
    output_text(out, ",\"shares\":{");
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        put_string(out, i > 0 ? "," : "", parts[i].name);
        put_int(out, ":", umkm_share(parts[i].count, rows));
    }
    output_text(out, "}}");
}

static void put_finding(struct output *out, const umkm_finding *finding)
{
    put_string(out, "{\"code\":", umkm_finding_name(finding->finding));
    if (finding->field != UMKM_FIELD_NONE) {
        put_string(out, ",\"field\":", umkm_field_name(finding->field));
    }
    put_int(out, ",\"count\":", finding->count);
    output_text(out, ",\"lines\":[");
    for (int32_t i = 0; i < finding->sample_count; i++) {
        put_int(out, i > 0 ? "," : "", finding->samples[i]);
    }
    put_string(out, "],\"text\":{\"id\":", umkm_finding_text(finding->finding, UMKM_LANG_ID));
    put_string(out, ",\"en\":", umkm_finding_text(finding->finding, UMKM_LANG_EN));
    output_text(out, "}}");
}

static void put_quality(struct output *out, const struct summary *summary)
{
    umkm_field_quality quality = {.struct_size = sizeof quality};
    umkm_finding finding = {.struct_size = sizeof finding};
    bool first = true;
    int32_t field;

    output_text(out, ",\n\"quality\":{\"fields\":[");
    for (size_t i = 0; umkm_field_at(i, &field) == UMKM_OK; i++) {
        if (umkm_quality_field(summary->quality, field, &quality) == UMKM_OK && quality.given != 0) {
            output_text(out, first ? "\n " : ",\n ");
            put_field(out, field, &quality, umkm_quality_rows(summary->quality));
            first = false;
        }
    }
    output_text(out, "],\n\"findings\":[");
    for (size_t i = 0; umkm_quality_finding(summary->quality, i, &finding) == UMKM_OK; i++) {
        output_text(out, i > 0 ? ",\n " : "\n ");
        put_finding(out, &finding);
    }
    output_text(out, "]}}\n");
}

void summary_write_json(const struct summary *summary, struct output *out)
{
    const umkm_summary_counts total = summary_total(summary);

    put_head(out, summary);
    output_text(out, ",\n");
    put_counts(out, summary, &total);
    output_text(out, ",\n\"groups\":[");
    for (size_t i = 0; i < summary->by_count; i++) {
        output_text(out, i > 0 ? ",\n" : "\n");
        put_by(out, summary, &summary->by[i]);
    }
    output_text(out, "],\n\"movements\":[");
    for (size_t i = 0; i < summary->movement_count; i++) {
        output_text(out, i > 0 ? ",\n" : "\n");
        put_movement(out, summary, &summary->movements[i]);
    }
    output_char(out, ']');
    put_quality(out, summary);
}
