/* SPDX-License-Identifier: MIT */
#include "summary.h"

void summary_write_html(const struct summary *summary, struct output *out)
{
    (void)summary;
    output_text(out, "<!doctype html>\n");
}
