/* SPDX-License-Identifier: MIT */
#include "text_output.h"

static void write_place(struct page *page, const struct row *row)
{
    struct buffer heading = {0};

    if (row->number > 1) {
        output_char(page->out, '\n');
    }
    buffer_text(&heading, page->lang == UMKM_LANG_EN ? "Row " : "Baris ");
    buffer_int(&heading, row->number);
    buffer_text(&heading, page->lang == UMKM_LANG_EN ? " (line " : " (baris berkas ");
    buffer_int(&heading, row->line);
    buffer_text(&heading, ")");
    page_heading(page, buffer_string(&heading));
    buffer_free(&heading);
}

void text_write_row(struct page *page, const struct row_command *command, void *state, const struct row *row, bool single)
{
    const char *message = page->lang == UMKM_LANG_EN ? row->en : row->id;

    if (row->line > 0 && !single) {
        write_place(page, row);
    }
    if (row->valid) {
        command->text(state, page);
    } else if (row->line > 0) {
        page_entry(page, 2, page->lang == UMKM_LANG_EN ? "Invalid" : "Tidak sah", 14, message);
    }
}
