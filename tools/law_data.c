/* SPDX-License-Identifier: MIT */
/* The rules for programs: CSV, and the documents themselves. */
#include "csv_output.h"
#include "document.h"
#include "law.h"

static void add_date(struct cells *cells, int32_t date)
{
    char day[16] = "";

    if (date != 0) {
        (void)umkm_date_format(date, day, sizeof day, NULL);
    }
    cells_text(cells, day);
}

static void add_bound(struct cells *cells, bool has, const char *operator, int64_t value)
{
    cells_text(cells, has ? operator : "");
    if (has) {
        cells_int(cells, value);
    } else {
        cells_text(cells, "");
    }
}

static void write_csv_row(struct output *out, const umkm_regime *regime, const umkm_limit *limit)
{
    struct cells cells = {.delimiter = ',', .first = true};
    bool when = limit->when_measure != UMKM_MEASURE_NONE;

    cells_text(&cells, regime->id);
    cells_text(&cells, regime->title_id);
    cells_text(&cells, regime->title_en);
    cells_text(&cells, umkm_rule_status_name(regime->status));
    cells_text(&cells, regime->alternative ? "yes" : "no");
    add_date(&cells, regime->valid_from);
    add_date(&cells, regime->valid_to);
    cells_text(&cells, umkm_measure_name(limit->measure));
    cells_text(&cells, umkm_size_name(limit->size_class));
    add_bound(&cells, limit->has_above, ">", limit->above);
    add_bound(&cells, limit->has_up_to, "<=", limit->up_to);
    cells_text(&cells, when ? umkm_measure_name(limit->when_measure) : "");
    add_bound(&cells, when && limit->when_has_above, ">", limit->when_above);
    add_bound(&cells, when && limit->when_up_to < INT64_MAX, "<=", limit->when_up_to);
    cells_text(&cells, limit->citation != NULL ? limit->citation : "");
    cells_text(&cells, limit->source != NULL ? limit->source : "");
    cells_text(&cells, limit->verified ? "yes" : "no");
    cells_end_row(&cells, out);
    cells_free(&cells);
}

void law_write_csv(const struct session *session, struct output *out)
{
    umkm_regime regime;
    umkm_limit limit;

    output_text(out, "regime,title_id,title_en,status,alternative,valid_from,valid_to,measure,size_class,lower_op,lower,"
                     "upper_op,upper,when_measure,when_lower_op,when_lower,when_upper_op,when_upper,citation,source,"
                     "verified\n");
    for (int32_t i = 1; i <= umkm_regime_count(session->rules); i++) {
        if (!law_get_regime(session, i, &regime)) {
            continue;
        }
        for (size_t k = 0; law_get_limit(session, i, k, &limit); k++) {
            write_csv_row(out, &regime, &limit);
        }
    }
}

void law_write_json(const struct session *session, struct output *out)
{
    document_write_kind(session->rules, UMKM_DOCUMENT_LAW, out);
}
