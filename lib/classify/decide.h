/* SPDX-License-Identifier: MIT */
/* Which measure decides, when a regime has several. */
#ifndef UMKM_CLASSIFY_DECIDE_H
#define UMKM_CLASSIFY_DECIDE_H

#include <umkm/classify.h>

#include "rules/law.h"

/* Forms that the definition of a micro business ("orang perorangan dan/atau badan usaha perorangan") leaves out: cv, firma
 * and pt of enums.def. */
enum { UMKM__COMPANY_FORM_FIRST = 2, UMKM__COMPANY_FORM_LAST = 4 };

/* The regime to classify by. */
struct umkm__law_choice {
    int32_t handle;
    const struct umkm__regime *regime;
    const struct umkm__regime *complement; /* or NULL */
    bool outside;                          /* the regime is not in force on the day */
};

/* How the measures of a regime decide. */
enum umkm__mode {
    UMKM__MODE_ORDER,  /* the first that is known */
    UMKM__MODE_COHORT, /* first before, second since the cohort date; the other one where that one is unknown */
    UMKM__MODE_HIGHER,
    UMKM__MODE_LOWER
};
struct umkm__deciding {
    int32_t mode;
    int32_t first;
    int32_t second; /* 0: none */
};
struct umkm__deciding umkm__deciding(const struct umkm__regime *regime, int32_t purpose, int32_t basis);

/* Chooses the regime: by id, by day, or next to a gap. UMKM_E_NO_REGIME when there is none. */
umkm_status umkm__choose_regime(const struct umkm__law_index *law, const umkm_classify_options *options,
                                struct umkm__law_choice *choice);

/* umkm_classify() after its checks: valid options, a result of zeros. */
umkm_status umkm__classify(const struct umkm__law_index *law, const umkm_business *business,
                           const umkm_classify_options *options, umkm_classification *result);

/* Checks the values of options. */
umkm_status umkm__check_options(const struct umkm__law_index *law, const umkm_classify_options *options, umkm_error *error);

/* The first year all of which is on or after a day. */
static inline int32_t umkm__first_year_since(int32_t day)
{
    return (day + 9898) / 10000; /* January 1 is 0101 */
}

/* The entry of a measure in a result, or NULL. */
const umkm_measure_class *umkm__measure_entry(const umkm_classification *result, int32_t measure);

/* Sets the class, what decided it, and what is missing, from the measures in the result. */
void umkm__decide(const struct umkm__law_index *law, const struct umkm__regime *regime, const umkm_business *business,
                  umkm_classification *result);

#endif
