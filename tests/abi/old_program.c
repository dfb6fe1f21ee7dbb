/* SPDX-License-Identifier: MIT */
/*
 * A program of version 0.1, kept as it was. It is compiled with the headers of that version (headers-0.1) and run with the
 * library of today; what it says stands in old_program.txt. Its rules are its own, so that no change of the law changes its
 * answers: whatever it says otherwise, the library has broken a program. It is added to, never changed.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

enum { DAY = 20261121, ROWS = 4, RECORD_SIZE = 65536 };

#define PROOF "\"citation\":\"Pasal 1\",\"source\":\"naskah\",\"verified\":true,\"evidence\":\"copy\""
#define TITLE "\"title\":{\"id\":\"satu\",\"en\":\"one\"}"

static const char LAW[] = "{\"schema\":\"umkm.law/1\",\"id\":\"OLD-LAW\",\"version\":\"1\"," TITLE ",\"regimes\":[{\"id\":"
                          "\"OLD\"," TITLE ",\"track\":\"alternative\",\"status\":\"in_force\",\"period\":{" PROOF
                          "},\"criteria\":[{\"measure\":\"workers\",\"classes\":["
                          "{\"size_class\":\"micro\",\"upper\":{\"op\":\"<=\",\"value\":5}," PROOF "},"
                          "{\"size_class\":\"large\",\"lower\":{\"op\":\">\",\"value\":5}," PROOF "}]}],"
                          "\"deciding\":{\"facilitation\":\"workers\",\"registration\":\"workers\"," PROOF "}}]}";

static const char CARD[] =
    "{\"schema\":\"umkm.scorecard/1\",\"id\":\"OLD-CARD\",\"version\":\"1\"," TITLE
    ",\"description\":{\"id\":\"a\",\"en\":\"b\"},"
    "\"author\":\"a\",\"approver\":\"b\",\"status\":\"draft\",\"effective_from\":\"2026-01-01\",\"review_due\":\"2029-01-"
    "01\"," PROOF
    ",\"scale\":{\"lowest\":0,\"highest\":100,\"initial\":0},\"completeness\":50,\"reasons_shown\":3,\"dscr_target\":"
    "11000,\"missing\":{\"id\":\"kosong\",\"en\":\"missing\"},\"groups\":[{\"code\":\"g\",\"label\":{\"id\":\"a\",\"en\":"
    "\"b\"},"
    "\"max\":100}],\"reasons\":[{\"code\":\"R\",\"text\":{\"id\":\"a\",\"en\":\"b\"}}],\"characteristics\":[{\"code\":\"C\","
    "\"group\":\"g\",\"label\":{\"id\":\"l\",\"en\":\"m\"},\"max\":100,\"missing\":0,\"reason\":\"R\",\"changeable\":true,"
    "\"field\":\"workers\"," PROOF ",\"attributes\":[{\"key\":\"A\",\"label\":{\"id\":\"a\",\"en\":\"b\"},\"points\":100,"
    "\"from\":10},{\"key\":\"B\",\"label\":{\"id\":\"a\",\"en\":\"b\"},\"points\":40,\"below\":10}]}],\"bands\":["
    "{\"code\":\"H\",\"kind\":\"score\",\"label\":{\"id\":\"a\",\"en\":\"b\"},\"meaning\":{\"id\":\"a\",\"en\":\"b\"},"
    "\"from\":"
    "50,\"up_to\":100},{\"code\":\"L\",\"kind\":\"score\",\"label\":{\"id\":\"a\",\"en\":\"b\"},\"meaning\":{\"id\":\"a\","
    "\"en\":\"b\"},\"from\":0,\"up_to\":49},{\"code\":\"X\",\"kind\":\"knocked_out\",\"label\":{\"id\":\"a\",\"en\":\"b\"},"
    "\"meaning\":{\"id\":\"a\",\"en\":\"b\"}},{\"code\":\"N\",\"kind\":\"insufficient\",\"label\":{\"id\":\"a\",\"en\":"
    "\"b\"},"
    "\"meaning\":{\"id\":\"a\",\"en\":\"b\"}}],\"knock_outs\":[{\"code\":\"K\",\"text\":{\"id\":\"a\",\"en\":\"b\"},"
    "\"effect\":"
    "{\"id\":\"a\",\"en\":\"b\"},\"when\":[[{\"field\":\"bankrupt\",\"is\":true}]]," PROOF "}]}";

static const char PROGRAMMES[] =
    "{\"schema\":\"umkm.programmes/1\",\"id\":\"OLD-PROGRAMMES\",\"version\":\"1\"," TITLE ",\"programmes\":"
    "[{\"id\":\"OLD-P\",\"name\":{\"id\":\"a\",\"en\":\"b\"},\"about\":{\"id\":\"a\",\"en\":\"b\"},\"began\":\"2019-01-01\","
    "\"parameters\":[{\"id\":\"S\",\"status\":\"in_force\",\"valid_from\":\"2020-01-01\",\"standing\":\"alone\"," PROOF
    ",\"requirements\":[{\"id\":\"npwp\",\"text\":{\"id\":\"a\",\"en\":\"b\"},\"test\":{\"field\":\"has_npwp\",\"op\":\"=\","
    "\"value\":true,\"change\":{\"id\":\"urus NPWP\",\"en\":\"get an NPWP\"}}," PROOF
    "}],\"terms\":{\"plafond\":{\"above\":10,"
    "\"up_to\":50}," PROOF "}}]}]}";

static const char FACTS[] = "{\"tenaga kerja\":7,\"omzet\":\"Rp 2,5 miliar\",\"has_npwp\":false,\"bankrupt\":false}";

static void stop(const char *what, umkm_status status, const umkm_error *error)
{
    printf("%s: %s: %s\n", what, umkm_status_name(status), error != NULL ? error->message_en : "");
    exit(EXIT_FAILURE);
}

static void must(const char *what, umkm_status status, const umkm_error *error)
{
    if (status != UMKM_OK) {
        stop(what, status, error);
    }
}

/* Numbers that were given out keep their names. */
static void show_numbers(void)
{
    static const struct {
        const char *what;
        int32_t end;
        const char *(*name)(int32_t);
    } LISTS[] = {{"status", UMKM_STATUS_END, umkm_status_name},
                 {"field", UMKM_FIELD_END, umkm_field_name},
                 {"measure", UMKM_MEASURE_END, umkm_measure_name},
                 {"finding", UMKM_FINDING_END, umkm_finding_name},
                 {"size", UMKM_SIZE_LARGE + 1, umkm_size_name},
                 {"answer", UMKM_ANSWER_NOT_ELIGIBLE + 1, umkm_answer_name},
                 {"standing", UMKM_STANDING_BOTH + 1, umkm_standing_name},
                 {"rule", UMKM_RULE_SUSPENDED + 1, umkm_rule_status_name},
                 {"card", UMKM_SCORECARD_FITTED + 1, umkm_scorecard_status_name}};

    for (size_t list = 0; list < sizeof LISTS / sizeof LISTS[0]; list++) {
        for (int32_t i = 0; i < LISTS[list].end; i++) {
            const char *name = LISTS[list].name(i);

            if (name[0] != '\0' && strcmp(name, "UMKM_E_?") != 0) {
                printf("%s %d %s\n", LISTS[list].what, (int)i, name);
            }
        }
    }
    for (int32_t bit = 1; bit <= UMKM_NOTICE_OTHER_MEASURE; bit *= 2) {
        printf("notice %d %s\n", (int)bit, umkm_notice_name(bit));
    }
#define UMKM_WARNING(bit, name, id, en) printf("warning %d %s\n", (bit), umkm_warning_name(INT32_C(1) << (bit)));
#include <umkm/warnings.def>
#undef UMKM_WARNING
}

static umkm_rules *load(void)
{
    static const char *const DOCUMENTS[] = {LAW, CARD, PROGRAMMES};
    umkm_rules *rules = NULL;
    umkm_error error;

    umkm_error_init(&error);
    must("rules", umkm_rules_new(&rules, &error), &error);
    for (size_t i = 0; i < sizeof DOCUMENTS / sizeof DOCUMENTS[0]; i++) {
        umkm_rules *more = NULL;

        must("document", umkm_rules_with(rules, DOCUMENTS[i], strlen(DOCUMENTS[i]), &more, &error), &error);
        umkm_rules_release(rules);
        rules = more;
    }
    return rules;
}

static void show_text(void)
{
    char text[32];
    int64_t amount = 0;
    int32_t date = 0;
    umkm_error error;

    umkm_error_init(&error);
    must("rupiah", umkm_rupiah_parse("1,5 miliar", 10, UMKM_UNIT_RUPIAH, &amount, &error), &error);
    must("format", umkm_rupiah_format(amount, text, sizeof text, NULL), NULL);
    printf("rupiah %" PRId64 " %s\n", amount, text);
    must("date", umkm_date_parse("29/02/2024", 10, UMKM_DATE_FILES, &date, &error), &error);
    printf("date %d\n", (int)date);
    printf("refused %s\n", umkm_status_name(umkm_rupiah_parse("1.00.0", 6, UMKM_UNIT_RUPIAH, &amount, &error)));
}

static umkm_classify_options options_of(const umkm_rules *rules)
{
    umkm_classify_options options;

    umkm_classify_options_init(&options);
    options.as_of = DAY;
    must("regime", umkm_regime_find(rules, "old", 3, &options.regime), NULL);
    return options;
}

static void show_class(const umkm_rules *rules, const umkm_business *business)
{
    const umkm_classify_options options = options_of(rules);
    umkm_classification result;
    umkm_regime regime = {.struct_size = sizeof regime};
    umkm_limit limit = {.struct_size = sizeof limit};

    umkm_classification_init(&result);
    must("classify", umkm_classify(rules, business, &options, &result, NULL), NULL);
    printf("class %s by %s, conflict %d, missing %d, warnings %u, %s\n", umkm_size_name(result.size_class),
           umkm_measure_name(result.decided_by), (int)result.conflict, (int)result.missing_count, (unsigned)result.warnings,
           result.citation);
    printf("measure %" PRId64 " above %" PRId64 " distance %" PRId64 "\n", result.measures[0].value,
           result.measures[0].above, result.measures[0].distance);
    must("regime", umkm_regime_info(rules, options.regime, &regime), NULL);
    must("limit", umkm_regime_limit(rules, options.regime, 0, &limit), NULL);
    printf("regime %s %s, limit up to %" PRId64 "\n", regime.id, regime.title_id, limit.up_to);
}

static void show_score(const umkm_rules *rules, const umkm_business *business)
{
    umkm_score_options options;
    umkm_score_context *context = NULL;
    umkm_score score;
    umkm_score_reason reason = {.struct_size = sizeof reason};
    umkm_score_plan plan = {.struct_size = sizeof plan};

    umkm_score_options_init(&options);
    umkm_score_init(&score);
    must("card", umkm_scorecard_find(rules, "OLD-CARD", 8, &options.scorecard), NULL);
    must("context", umkm_score_context_new(rules, &options, &context, NULL), NULL);
    must("score", umkm_score_business(context, business, DAY, &score, NULL), NULL);
    printf("score %d (%d to %d), completeness %d, band %d, knock-outs %d\n", (int)score.score, (int)score.lowest,
           (int)score.highest, (int)score.completeness, (int)score.band, (int)score.knock_outs_applying);
    must("reason", umkm_score_reason_at(context, 0, &reason), NULL);
    must("plan", umkm_score_plan_next(context, &plan), NULL);
    printf("reason %s lost %d; %d step to band %d\n", reason.code, (int)reason.lost, (int)plan.steps_needed, (int)plan.band);
    umkm_score_context_free(context);
}

static void show_programme(const umkm_rules *rules, const umkm_business *business)
{
    umkm_programme_options options;
    umkm_programme_result *result = NULL;
    umkm_programme_answer answer = {.struct_size = sizeof answer};
    umkm_requirement failed = {.struct_size = sizeof failed};
    umkm_programme_change_item change = {.struct_size = sizeof change};

    umkm_programme_options_init(&options);
    options.as_of = DAY;
    must("programme", umkm_programme_find(rules, "OLD-P", 5, &options.programme), NULL);
    must("result", umkm_programme_result_new(rules, &result), NULL);
    must("check", umkm_programme_check(business, &options, result, NULL), NULL);
    must("answer", umkm_programme_answer_at(result, 0, &answer), NULL);
    must("failed", umkm_programme_failed(result, 0, 0, &failed), NULL);
    must("change", umkm_programme_change(result, 0, 0, &change), NULL);
    printf("programme %s %s: %s, change %s to %" PRId64 ", then %s\n", answer.programme_id, umkm_answer_name(answer.answer),
           failed.id, umkm_field_name(change.field), change.value, umkm_answer_name(answer.answer_after));
    umkm_programme_result_free(result);
}

static void show_record(const umkm_rules *rules, const umkm_business *business)
{
    static char record[RECORD_SIZE];
    const umkm_classify_options classify = options_of(rules);
    umkm_decision_options options;
    const char *end;

    umkm_decision_options_init(&options);
    options.sections = UMKM_SECTION_CLASSIFICATION;
    options.classify = &classify;
    must("record", umkm_decision_json(rules, business, &options, record, sizeof record, NULL, NULL), NULL);
    end = strstr(record, ",\"measures\""); /* later versions may add behind it */
    printf("record %.*s\n", end != NULL ? (int)(end - record) : 0, record);
}

static void show_columns(const umkm_rules *rules)
{
    static const int32_t workers[ROWS] = {5, 6, -1, 0};
    static const uint8_t known[] = {0x07};
    const int32_t fields[] = {UMKM_FIELD_WORKERS};
    const umkm_column column = {workers, known, 0, ROWS, UMKM_COLUMN_INT32, 0};
    const umkm_classify_options options = options_of(rules);
    uint8_t classes[ROWS];
    const umkm_classify_output output = {.struct_size = sizeof output, .size_class = classes};
    umkm_classify_counts counts = {.struct_size = sizeof counts};
    umkm_summary *summary = NULL;
    umkm_summary_rows rows = {.struct_size = sizeof rows, .rows = ROWS, .size_class = classes};
    umkm_summary_counts total = {.struct_size = sizeof total};
    umkm_movement movement = {.struct_size = sizeof movement};

    must("batch", umkm_classify_batch(rules, &options, fields, &column, 1, &output, &counts, NULL), NULL);
    printf("columns %d %d %d %d, invalid %" PRId64 " first at %" PRId64 "\n", classes[0], classes[1], classes[2], classes[3],
           counts.invalid, counts.first_invalid);
    must("summary", umkm_summary_new(1, &summary), NULL);
    must("add", umkm_summary_add(summary, &rows, NULL), NULL);
    must("total", umkm_summary_total(summary, &total), NULL);
    must("movement", umkm_movement_add(&movement, classes, classes, 2), NULL);
    printf("summary %" PRId64 " rows, %" PRId64 " micro, stayed %" PRId64 "\n", total.rows, total.by_class[UMKM_SIZE_MICRO],
           movement.stayed);
    umkm_summary_free(summary);
}

static void show_faults(const umkm_rules *rules)
{
    static const char text[] = "{\"schema\":\"umkm.law/1\",\"id\":\"X\"}";
    umkm_error faults[3];
    size_t count = 0;

    for (int i = 0; i < 3; i++) {
        umkm_error_init(&faults[i]);
    }
    printf("faults %s\n", umkm_status_name(umkm_rules_check(rules, text, sizeof text - 1, faults, 3, &count)));
    for (size_t i = 0; i < count && i < 3; i++) {
        printf("fault %s %s\n", umkm_status_name(faults[i].status), faults[i].path);
    }
}

int main(void)
{
    umkm_rules *rules = load();
    umkm_business *business = NULL;

    must("business", umkm_business_new(&business), NULL);
    must("facts", umkm_business_from_json(business, FACTS, sizeof FACTS - 1, 0, NULL), NULL);
    show_numbers();
    show_text();
    show_class(rules, business);
    show_score(rules, business);
    show_programme(rules, business);
    show_record(rules, business);
    show_columns(rules);
    show_faults(rules);
    umkm_business_free(business);
    umkm_rules_release(rules);
    return EXIT_SUCCESS;
}
