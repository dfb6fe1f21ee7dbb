/* SPDX-License-Identifier: MIT */
/* What the look at the data has come to. */
#include "base/struct_size.h"
#include "record/registry.h"
#include "summary/quality.h"

int64_t umkm_quality_rows(const umkm_quality *quality)
{
    return quality != NULL ? quality->rows : 0;
}

umkm_status umkm_quality_field(const umkm_quality *quality, int32_t field, umkm_field_quality *result)
{
    umkm_field_quality own = {0};
    if (quality == NULL || result == NULL) {
        return UMKM_E_ARGUMENT;
    }
    if (umkm__field(field) == NULL) {
        return UMKM_E_NAME;
    }
    const struct umkm__field_state *state = &quality->fields[field];
    own.given = state->given;
    own.known = state->known;
    own.invalid = state->invalid + state->refused;
    own.unknown = quality->rows - own.known - own.invalid;
    own.zero = state->zero;
    return umkm__struct_out(result, &own, sizeof own);
}

static bool is_true(const struct umkm_quality *quality, int32_t finding, int32_t field)
{
    const struct umkm__field_state *state = &quality->fields[field];
    if (quality->findings[finding][field].count == 0) {
        return false;
    }
    if (finding != UMKM_FINDING_SUSPECTED_THOUSANDS) {
        return true;
    }
    return state->positive >= UMKM__THOUSANDS_MIN && state->small > state->positive - state->small;
}

umkm_status umkm_quality_finding(const umkm_quality *quality, size_t index, umkm_finding *finding)
{
    if (quality == NULL || finding == NULL) {
        return UMKM_E_ARGUMENT;
    }
    for (int32_t number = 1; number < UMKM_FINDING_END; number++) {
        for (int32_t field = 0; field < UMKM_FIELD_END; field++) {
            if (!is_true(quality, number, field) || index-- > 0) {
                continue;
            }
            const struct umkm__finding_state *state = &quality->findings[number][field];
            umkm_finding own = {
                .finding = number, .field = field, .sample_count = state->sample_count, .count = state->count};
            memcpy(own.samples, state->samples, sizeof own.samples);
            return umkm__struct_out(finding, &own, sizeof own);
        }
    }
    return UMKM_E_ARGUMENT;
}

static void merge_finding(struct umkm_quality *to, int32_t finding, int32_t field, const struct umkm__finding_state *from)
{
    struct umkm__finding_state *state = &to->findings[finding][field];
    const int64_t count = state->count + from->count;
    for (int32_t i = 0; i < from->sample_count; i++) {
        umkm__quality_note(to, finding, field, from->samples[i]);
    }
    state->count = count;
}

umkm_status umkm_quality_merge(umkm_quality *to, const umkm_quality *from)
{
    if (to == NULL || from == NULL || to == from) {
        return UMKM_E_ARGUMENT;
    }
    if (to->as_of != from->as_of) {
        return UMKM_E_INCONSISTENT;
    }
    for (int32_t field = 0; field < UMKM_FIELD_END; field++) {
        struct umkm__field_state *sum = &to->fields[field];
        const struct umkm__field_state *more = &from->fields[field];
        sum->given |= more->given;
        sum->known += more->known;
        sum->invalid += more->invalid;
        sum->refused += more->refused;
        sum->zero += more->zero;
        sum->positive += more->positive;
        sum->small += more->small;
        for (int32_t finding = 1; finding < UMKM_FINDING_END; finding++) {
            merge_finding(to, finding, field, &from->findings[finding][field]);
        }
    }
    to->rows += from->rows;
    return UMKM_OK;
}
