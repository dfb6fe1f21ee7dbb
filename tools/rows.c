/* SPDX-License-Identifier: MIT */
#include "rows.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "csv_input.h"
#include "form.h"
#include "input.h"
#include "json_input.h"
#include "json_output.h"
#include "record_input.h"
#include "row_block.h"
#include "text_output.h"

struct job {
    struct session *session;
    const struct row_command *command;
    void *state;
    enum input_form form;
    enum format format;
    struct input input;
    struct output output;
    struct tally tally;
    struct row row;
    struct csv_reader csv;
    struct json_reader json;
    struct csv_writer csv_writer;
    struct json_writer json_writer;
    struct page page;
    bool writing;
    /* CSV out: rows are answered together */
    struct row_block block;
    struct row kept; /* one of the block */
    bool failed;     /* and it is said why, unless the output says it when it is closed */
};

/* ---- what is asked for ---- */

static enum format format_of(const struct job *job)
{
    static const enum format defaults[] = {[INPUT_BY_NAME] = FORMAT_TEXT,
                                           [INPUT_CSV] = FORMAT_CSV,
                                           [INPUT_JSON] = FORMAT_JSON,
                                           [INPUT_JSONL] = FORMAT_JSONL,
                                           [INPUT_RECORD] = FORMAT_TEXT};
    enum format asked = job->session->options.format;

    return asked != FORMAT_DEFAULT ? asked : defaults[job->form];
}

/* Whether the arguments are one record, one file, or neither (said). */
static int look_at_arguments(struct job *job)
{
    const struct options *options = &job->session->options;
    int pairs = 0;

    for (int i = 0; i < options->argument_count; i++) {
        pairs += record_is_pair(options->arguments[i]);
    }
    if (options->argument_count == 0) {
        return say_usage(job->session, MSG_NO_INPUT, MESSAGE_NO_ARGS);
    }
    if (pairs > 0 && pairs < options->argument_count) {
        return say_usage(job->session, MSG_MIXED_INPUT, MESSAGE_NO_ARGS);
    }
    if (pairs == 0 && options->argument_count > 1) {
        return say_usage(job->session, MSG_ONE_FILE, MESSAGE_ARGS(options->arguments[1]));
    }
    job->form = pairs > 0 ? INPUT_RECORD : INPUT_BY_NAME;
    if (job->form == INPUT_RECORD && options->input != INPUT_BY_NAME) {
        return say_usage(job->session, MSG_INPUT_FOR_FILES, MESSAGE_NO_ARGS);
    }
    return EXIT_ANSWERED;
}

static int check_csv_options(struct job *job)
{
    const struct options *options = &job->session->options;

    if (job->form != INPUT_CSV && (options->map_count > 0 || options->unit_count > 0)) {
        return say_usage(job->session, MSG_MAP_FOR_CSV, MESSAGE_ARGS(options->map_count > 0 ? "map" : "unit"));
    }
    return EXIT_ANSWERED;
}

/* ---- in ---- */

/* A business with every fact that the columns can hold, so that the command can tell whether they are enough. */
static void check_columns(struct job *job)
{
    umkm_business *business = job->row.business;

    for (size_t i = 0; i < job->csv.column_count; i++) {
        int32_t field = job->csv.columns[i].field;
        umkm_field_description about = {.struct_size = sizeof about};

        if (field == UMKM_FIELD_NONE || umkm_field_info(field, &about) != UMKM_OK || about.type == UMKM_TYPE_TEXT) {
            continue;
        }
        (void)umkm_business_set(business, field, about.minimum < 0 ? 0 : about.minimum, NULL);
    }
    job->command->check(job->state, business);
    (void)umkm_business_clear(business);
}

static int open_file(struct job *job)
{
    struct session *session = job->session;
    const char *name = session->options.arguments[0];
    int end;

    if (!input_open(&job->input, name)) {
        return say_errno(session, MSG_CANNOT_READ, name, job->input.error);
    }
    job->form = form_of(job->session, &job->input);
    if (job->input.error != 0) {
        return say_errno(session, MSG_CANNOT_READ, name, job->input.error);
    }
    if (strcmp(name, "-") == 0) {
        job->input.name = "stdin";
    }
    end = check_csv_options(job);
    if (end != EXIT_ANSWERED) {
        return end;
    }
    if (job->form != INPUT_CSV) {
        return json_open(&job->json, session, &job->input, &job->tally, job->form == INPUT_JSONL);
    }
    end = csv_open(&job->csv, session, &job->input, &job->tally);
    if (end == EXIT_ANSWERED) {
        check_columns(job);
    }
    return end;
}

static enum reading next(struct job *job)
{
    if (job->form == INPUT_CSV) {
        return csv_next(&job->csv, &job->row);
    }
    if (job->form != INPUT_RECORD) {
        return json_next(&job->json, &job->row);
    }
    return job->tally.rows == 0 ? READING_ROW : READING_END;
}

/* ---- out ---- */

static bool is_single(const struct job *job)
{
    return job->form == INPUT_RECORD || (job->form == INPUT_JSON && json_is_single(&job->json));
}

static void begin_block(struct job *job)
{
    const struct csv_reader *csv = job->form == INPUT_CSV ? &job->csv : NULL;

    csv_write_begin(&job->csv_writer, &job->output, job->command, job->state, csv);
    row_block_begin(&job->block, csv, job->command->reads);
}

static int open_output(struct job *job)
{
    struct session *session = job->session;
    const char *name = session->options.output;
    bool lines;

    if (!output_open(&job->output, name)) {
        (void)output_close(&job->output, false);
        return say_errno(session, MSG_CANNOT_WRITE, name, job->output.error);
    }
    job->writing = true;
    job->format = format_of(job);
    lines = job->format == FORMAT_JSONL;
    if (job->format == FORMAT_JSON || lines) {
        json_write_begin(&job->json_writer, session, &job->output, job->command->sections, lines);
    } else if (job->format == FORMAT_CSV) {
        begin_block(job);
    } else {
        page_begin(&job->page, &job->output, session->options.lang);
    }
    progress_begin(&session->progress, session->options.quiet, isatty(job->output.fd) == 1, job->input.size,
                   session->options.lang);
    return EXIT_ANSWERED;
}

static bool write_row(struct job *job)
{
    if (job->row.blank) {
        return true;
    }
    if (job->format == FORMAT_TEXT) {
        text_write_row(&job->page, job->command, job->state, &job->row, is_single(job));
        return true;
    }
    return json_write_row(&job->json_writer, &job->row, is_single(job));
}

/* Gives the output its name when all is well. Says what went wrong with it, once. */
static int close_output(struct job *job, int end)
{
    bool json = job->format == FORMAT_JSON || job->format == FORMAT_JSONL;
    bool complete = end == EXIT_ANSWERED;
    const char *name;

    if (!job->writing) {
        return end;
    }
    if (json && complete) {
        json_write_end(&job->json_writer, is_single(job));
    } else if (json) {
        buffer_free(&job->json_writer.text);
    } else if (job->format == FORMAT_CSV) {
        csv_write_end(&job->csv_writer);
    }
    name = job->output.name != NULL ? job->output.name : "stdout";
    progress_clear(&job->session->progress);
    if (!output_close(&job->output, complete)) {
        return say_errno(job->session, MSG_CANNOT_WRITE, name, job->output.error);
    }
    return end;
}

/* ---- the rows ---- */

/* What the status of an answer makes of its row, whose business is at hand. */
static void take_status(struct job *job, struct row *row, umkm_status status)
{
    struct problem place = {.line = row->line};

    if (status == UMKM_OK) {
        return;
    }
    if (status == UMKM_E_NO_REGIME) {
        job->tally.no_regime = true;
        return;
    }
    row->error.status = job->command->answer(job->state, row->business, &row->error);
    row_library_problem(job->session, &job->tally, job->form == INPUT_RECORD ? "umkm" : job->input.name, row, &place);
}

static void answer_row(struct job *job)
{
    struct row *row = &job->row;

    if (!row->blank && row->valid) {
        take_status(job, row, job->command->answer(job->state, row->business, NULL));
    }
    if (!write_row(job)) {
        say(job->session, MSG_NO_MEMORY, MESSAGE_NO_ARGS);
        job->failed = true;
    }
}

static void write_kept(struct job *job, size_t i)
{
    struct row *row = &job->kept;

    row_block_show(&job->block, i, row);
    if (!row->blank && row->valid) {
        umkm_status status = job->command->take(job->state, i);

        if (status != UMKM_OK && status != UMKM_E_NO_REGIME) {
            facts_give(&job->block.facts, (int64_t)i, row->business);
        }
        take_status(job, row, status);
    }
    csv_write_row(&job->csv_writer, job->state, row);
}

static void answer_block(struct job *job)
{
    umkm_status status = UMKM_OK;

    if (job->block.count > 0) {
        status = job->command->columns(job->state, &job->block.facts);
    }
    if (status != UMKM_OK) {
        say(job->session, MSG_NO_MEMORY, MESSAGE_NO_ARGS); /* nothing else can be wrong with the call */
        job->failed = true;
    }
    for (size_t i = 0; i < job->block.count && status == UMKM_OK; i++) {
        write_kept(job, i);
    }
    row_block_clear(&job->block);
}

/* What is wrong with the rows before is said before what is wrong with the row that is being read. */
static void on_problem(void *data, const struct problem *problem)
{
    struct job *job = data;

    (void)problem;
    if (row_will_say(&job->tally)) {
        answer_block(job);
    }
}

static void keep_row(struct job *job)
{
    if (!row_block_has_room(&job->block, &job->row)) {
        answer_block(job);
    }
    if (row_block_keep(&job->block, &job->row)) {
        answer_block(job);
    }
}

static int run_rows(struct job *job)
{
    void (*each)(struct job * job) = job->format == FORMAT_CSV ? keep_row : answer_row;
    enum reading reading;

    if (job->format == FORMAT_CSV) {
        job->row.listener = on_problem;
        job->row.listener_data = job;
    }
    while ((reading = next(job)) == READING_ROW) {
        if (!job->row.blank) {
            job->row.number = ++job->tally.rows;
        }
        each(job);
        if (job->failed || job->output.error != 0) {
            return EXIT_IO;
        }
        if (job->form != INPUT_RECORD) {
            row_reset(&job->row);
        }
    }
    answer_block(job);
    return reading == READING_END && !job->failed && job->output.error == 0 ? EXIT_ANSWERED : EXIT_IO;
}

static void say_end(struct job *job)
{
    struct session *session = job->session;
    char day[16] = "";

    if (job->tally.no_regime) {
        (void)umkm_date_format(session->classify.as_of, day, sizeof day, NULL);
        say(session, MSG_NO_REGIME, MESSAGE_ARGS(day));
    }
    if (job->tally.rows == 0) {
        say(session, MSG_NO_ROWS, MESSAGE_ARGS(job->input.name));
    } else if (job->form != INPUT_RECORD && !session->options.quiet) {
        job->command->closing(job->state, &job->tally);
    }
}

static int run(struct job *job)
{
    int end = session_load_rules(job->session);

    if (end != EXIT_ANSWERED) {
        return end;
    }
    job->state = job->command->begin(job->session);
    if (job->state == NULL) {
        say(job->session, MSG_NO_MEMORY, MESSAGE_NO_ARGS);
        return EXIT_IO;
    }
    end = job->form == INPUT_RECORD ? record_read(job->session, &job->tally, &job->row) : open_file(job);
    if (end == EXIT_ANSWERED && job->form == INPUT_RECORD) {
        end = check_csv_options(job);
    }
    if (end == EXIT_ANSWERED) {
        end = open_output(job);
    }
    if (end == EXIT_ANSWERED) {
        end = run_rows(job);
    }
    end = close_output(job, end);
    if (end != EXIT_ANSWERED) {
        return end;
    }
    say_end(job);
    return job->tally.invalid > 0 || job->tally.no_regime ? EXIT_INVALID : EXIT_ANSWERED;
}

int rows_run(struct session *session, const struct row_command *command)
{
    struct job *job = memory_new(1, sizeof *job);
    int end;

    job->session = session;
    job->command = command;
    end = look_at_arguments(job);
    if (end == EXIT_ANSWERED) {
        row_init(&job->row);
        row_init(&job->kept);
        if (job->row.business == NULL || job->kept.business == NULL) {
            say(session, MSG_NO_MEMORY, MESSAGE_NO_ARGS);
            end = EXIT_IO;
        } else {
            end = run(job);
        }
        row_free(&job->row);
        row_free(&job->kept);
        row_block_end(&job->block);
    }
    if (job->state != NULL) {
        command->end(job->state);
    }
    if (job->input.name != NULL) {
        input_close(&job->input);
    }
    csv_close(&job->csv);
    memory_free(job);
    return end;
}
