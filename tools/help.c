/* SPDX-License-Identifier: MIT */
#include "help.h"

#include <string.h>

#include "command.h"
#include "page.h"

enum { NAME_WIDTH = 26, COMMAND_WIDTH = 12 };

static void write_options(struct page *page, uint32_t accepts)
{
    for (const struct option_help *one = option_helps; one->form != NULL; one++) {
        if ((accepts & OPTION_BIT(one->id)) != 0) {
            page_entry(page, 2, one->form, NAME_WIDTH, in_language(&one->text, page->lang));
        }
    }
}

static void write_command(struct page *page, const struct command *command)
{
    struct output *out = page->out;

    output_text(out, "umkm ");
    output_text(out, command->name);
    output_text(out, " ");
    page_wrapped(page, strlen("umkm  ") + strlen(command->name), strlen("umkm  ") + strlen(command->name),
                 in_language(&command->arguments, page->lang));
    output_text(out, "  ");
    page_wrapped(page, 2, 2, in_language(&command->summary, page->lang));
    output_char(out, '\n');
    output_text(out, in_language(&command->help, page->lang));
    output_char(out, '\n');
    write_options(page, command->accepts | OPTIONS_OF_EVERY);
    output_char(out, '\n');
    output_text(out, in_language(&help_exit_status, page->lang));
}

static void write_all(struct page *page)
{
    struct output *out = page->out;

    output_text(out, page->lang == UMKM_LANG_EN ? "umkm COMMAND [OPTION ...] [ARGUMENT ...]\n"
                                                : "umkm PERINTAH [OPSI ...] [ARGUMEN ...]\n");
    output_text(out, in_language(&help_intro, page->lang));
    output_text(out, "\n\n");
    for (const struct command *const *command = commands; *command != NULL; command++) {
        page_entry(page, 2, (*command)->name, COMMAND_WIDTH, in_language(&(*command)->summary, page->lang));
    }
    output_char(out, '\n');
    write_options(page, OPTIONS_OF_EVERY);
    output_text(out, page->lang == UMKM_LANG_EN ? "\nMore on a command: umkm COMMAND --help\n"
                                                : "\nTentang satu perintah: umkm PERINTAH --help\n");
    output_text(out, in_language(&help_exit_status, page->lang));
}

static int finish(struct session *session, struct output *out)
{
    return output_close(out, true) ? EXIT_ANSWERED : say_errno(session, MSG_CANNOT_WRITE, "stdout", out->error);
}

int help_show(struct session *session)
{
    struct output out;
    struct page page;

    (void)output_open(&out, NULL);
    page_begin(&page, &out, session->options.lang);
    if (session->command != NULL) {
        write_command(&page, session->command);
    } else {
        write_all(&page);
    }
    return finish(session, &out);
}

int help_version(struct session *session)
{
    struct output out;

    (void)output_open(&out, NULL);
    output_text(&out, "umkm ");
    output_text(&out, umkm_version_string());
    output_char(&out, '\n');
    return finish(session, &out);
}
