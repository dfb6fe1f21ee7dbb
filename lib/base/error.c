/* SPDX-License-Identifier: MIT */
#include "base/error.h"

#include <string.h>

#include "base/text.h"

static void compose(char *buffer, const struct umkm__problem *problem, int32_t lang, const char *detail)
{
    struct umkm__text text;

    umkm__text_init(&text, buffer, UMKM_ERROR_MESSAGE_SIZE);
    if (problem->field_name != NULL) {
        umkm__text_cstr(&text, problem->field_name);
        umkm__text_cstr(&text, ": ");
    }
    if (problem->input != NULL) {
        umkm__text_quote(&text, problem->input, problem->input_length);
        umkm__text_cstr(&text, ": ");
    }
    umkm__text_cstr(&text, umkm_status_text(problem->status, lang));
    if (detail != NULL && detail[0] != '\0') {
        umkm__text_cstr(&text, "; ");
        umkm__text_cstr(&text, detail);
    }
    umkm__text_trim(&text);
}

/* A key of a user's document may be an identity number: masks a part of a path like quoted input. */
static void mask_part(char *part, size_t length)
{
    size_t total = 0;
    size_t masked = 0;

    for (size_t i = 0; i < length; i++) {
        total += part[i] >= '0' && part[i] <= '9';
    }
    if (total < UMKM__IDENTITY_DIGITS) {
        return;
    }
    for (size_t i = 0; i < length && masked < total - UMKM__SHOWN_DIGITS; i++) {
        if (part[i] >= '0' && part[i] <= '9') {
            part[i] = '*';
            masked++;
        }
    }
}

static void copy_path(char *buffer, const char *path)
{
    struct umkm__text text;
    char *part = buffer;

    umkm__text_init(&text, buffer, UMKM_ERROR_PATH_SIZE);
    umkm__text_cstr(&text, path);
    umkm__text_trim(&text);
    while (*part != '\0') {
        size_t length = strcspn(part + 1, "/") + 1;

        mask_part(part, length);
        part += length;
    }
}

umkm_error *umkm__error_record(umkm_error *error)
{
    if (error != NULL && error->struct_size == 0) {
        umkm_error_init(error);
    }
    return error != NULL && error->struct_size >= sizeof *error ? error : NULL;
}

umkm_status umkm__fail(umkm_error *given, const struct umkm__problem *problem)
{
    umkm_error *error = umkm__error_record(given);

    if (error == NULL) {
        return problem->status;
    }
    error->status = problem->status;
    error->field = problem->field;
    error->line = problem->line;
    error->offset = problem->offset;
    copy_path(error->path, problem->path != NULL ? problem->path : "");
    compose(error->message_id, problem, UMKM_LANG_ID, problem->detail.id);
    compose(error->message_en, problem, UMKM_LANG_EN, problem->detail.en);
    return problem->status;
}

umkm_status umkm__fail_with(umkm_error *error, umkm_status status, const char *detail_id, const char *detail_en)
{
    struct umkm__problem problem = {.status = status, .offset = -1, .detail = {detail_id, detail_en}};

    return umkm__fail(error, &problem);
}

umkm_status umkm__fail_input(umkm_error *error, umkm_status status, const char *input, size_t length, int64_t offset,
                             const char *detail_id, const char *detail_en)
{
    struct umkm__problem problem = {
        .status = status,
        .input = input,
        .input_length = length,
        .offset = offset,
        .detail = {detail_id, detail_en},
    };

    return umkm__fail(error, &problem);
}
