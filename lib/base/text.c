/* SPDX-License-Identifier: MIT */
#include "base/text.h"

#include <stdbool.h>
#include <string.h>

enum {
    QUOTE_BYTES = 40,    /* of the input, shown in a message */
    INT64_TEXT_SIZE = 32 /* sign, 19 digits, 6 points */
};

void umkm__text_init(struct umkm__text *text, char *buffer, size_t capacity)
{
    text->data = buffer;
    text->capacity = buffer == NULL ? 0 : capacity;
    text->length = 0;
    if (text->capacity > 0) {
        buffer[0] = '\0';
    }
}

void umkm__text_add(struct umkm__text *text, const char *bytes, size_t length)
{
    if (text->length + 1 < text->capacity && length > 0) {
        size_t room = text->capacity - 1 - text->length;
        size_t part = length < room ? length : room;

        memcpy(text->data + text->length, bytes, part);
        text->data[text->length + part] = '\0';
    }
    /* A length that stops just below SIZE_MAX still leaves room for the NUL in "needed". */
    text->length = length < SIZE_MAX - 1 - text->length ? text->length + length : SIZE_MAX - 1;
}

void umkm__text_cstr(struct umkm__text *text, const char *string)
{
    umkm__text_add(text, string, strlen(string));
}

static uint64_t magnitude(int64_t value)
{
    return value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
}

/* Writes the digits of value so that they end before end, in groups of three if wanted; returns where they start. */
static char *write_digits(char *end, uint64_t value, bool grouped)
{
    unsigned count = 0;

    do {
        if (grouped && count > 0 && count % 3 == 0) {
            *--end = '.';
        }
        *--end = (char)('0' + value % 10);
        value /= 10;
        count++;
    } while (value > 0);
    return end;
}

static void add_number(struct umkm__text *text, uint64_t value, bool grouped)
{
    char buffer[INT64_TEXT_SIZE];
    char *end = buffer + sizeof buffer;
    char *start = write_digits(end, value, grouped);

    umkm__text_add(text, start, (size_t)(end - start));
}

void umkm__text_int(struct umkm__text *text, int64_t value)
{
    if (value < 0) {
        umkm__text_add(text, "-", 1);
    }
    add_number(text, magnitude(value), false);
}

void umkm__text_rupiah(struct umkm__text *text, int64_t amount)
{
    umkm__text_cstr(text, amount < 0 ? "-Rp" : "Rp");
    add_number(text, magnitude(amount), true);
}

void umkm__text_date(struct umkm__text *text, int32_t date)
{
    static const size_t places[] = {9, 8, 6, 5, 3, 2, 1, 0};
    char buffer[] = "yyyy-mm-dd";

    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        buffer[places[i]] = (char)('0' + date % 10);
        date /= 10;
    }
    umkm__text_add(text, buffer, sizeof buffer - 1);
}

static bool is_continuation(unsigned char byte)
{
    return (byte & 0xC0u) == 0x80u;
}

/* Bytes that a sequence with this first byte has; 0 when no sequence may begin with it. */
static size_t sequence_size(unsigned char first)
{
    if (first < 0x80) {
        return 1;
    }
    if (first < 0xC2 || first > 0xF4) {
        return 0;
    }
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/* Decodes the character at bytes; returns its size, or 0 when it is no valid UTF-8 (Unicode 15.0, table 3-7). */
static size_t decode(const char *bytes, size_t length, uint32_t *point)
{
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    static const uint32_t masks[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    size_t size = sequence_size((unsigned char)bytes[0]);

    if (size == 0 || size > length) {
        return 0;
    }
    *point = (unsigned char)bytes[0] & masks[size];
    for (size_t i = 1; i < size; i++) {
        unsigned char byte = (unsigned char)bytes[i];

        if (!is_continuation(byte)) {
            return 0;
        }
        *point = *point << 6 | (byte & 0x3Fu);
    }
    if (*point < smallest[size] || *point > 0x10FFFF || (*point >= 0xD800 && *point <= 0xDFFF)) {
        return 0;
    }
    return size;
}

/* How many bytes from at on are ASCII; eight at a time, for nearly all text is. */
static size_t ascii_run(const char *bytes, size_t length, size_t at)
{
    const size_t start = at;
    uint64_t word;

    for (; length - at >= sizeof word; at += sizeof word) {
        memcpy(&word, bytes + at, sizeof word);
        if ((word & UINT64_C(0x8080808080808080)) != 0) {
            break;
        }
    }
    while (at < length && (unsigned char)bytes[at] < 0x80) {
        at++;
    }
    return at - start;
}

size_t umkm__utf8_valid(const char *bytes, size_t length)
{
    size_t at = ascii_run(bytes, length, 0);

    while (at < length) {
        uint32_t point;
        size_t size = decode(bytes + at, length - at, &point);

        if (size == 0) {
            break;
        }
        at += size;
        at += ascii_run(bytes, length, at);
    }
    return at;
}

struct range {
    uint32_t first;
    uint32_t last;
};

/* Decimal digits that an identity number could be typed with: ASCII, Arabic-Indic, extended Arabic-Indic, full width. */
static const struct range digits[] = {{'0', '9'}, {0x660, 0x669}, {0x6F0, 0x6F9}, {0xFF10, 0xFF19}};

/* Characters that would break a line of output, turn its direction or stay unseen. */
static const struct range hidden[] = {
    {0, 0x1F}, {0x7F, 0x9F}, {0xAD, 0xAD}, {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF},
};

static bool in_ranges(uint32_t point, const struct range *ranges, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (point >= ranges[i].first && point <= ranges[i].last) {
            return true;
        }
    }
    return false;
}

static bool is_digit(uint32_t point)
{
    return in_ranges(point, digits, sizeof digits / sizeof digits[0]);
}

static bool is_hidden(uint32_t point)
{
    return in_ranges(point, hidden, sizeof hidden / sizeof hidden[0]);
}

static size_t count_digits(const char *bytes, size_t length)
{
    size_t count = 0;
    size_t size;

    for (size_t at = 0; at < length; at += size) {
        uint32_t point = 0;

        size = decode(bytes + at, length - at, &point);
        count += size > 0 && is_digit(point);
        size += size == 0;
    }
    return count;
}

static void add_escaped(struct umkm__text *text, const char *bytes, size_t length)
{
    static const char hex[] = "0123456789ABCDEF";

    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        char escape[] = {'\\', 'x', hex[byte >> 4], hex[byte & 15]};

        umkm__text_add(text, escape, sizeof escape);
    }
}

void umkm__text_quote(struct umkm__text *text, const char *bytes, size_t length)
{
    size_t total = count_digits(bytes, length);
    size_t masked = total >= UMKM__IDENTITY_DIGITS ? total - UMKM__SHOWN_DIGITS : 0;
    size_t at = 0;

    umkm__text_add(text, "\"", 1);
    while (at < length) {
        uint32_t point = 0;
        size_t size = decode(bytes + at, length - at, &point);
        bool shown = size > 0 && !is_hidden(point);

        size += size == 0;
        if (at + size > QUOTE_BYTES) {
            umkm__text_cstr(text, "…");
            break;
        }
        if (masked > 0 && shown && is_digit(point)) {
            umkm__text_add(text, "*", 1);
            masked--;
        } else if (shown) {
            umkm__text_add(text, bytes + at, size);
        } else {
            add_escaped(text, bytes + at, size);
        }
        at += size;
    }
    umkm__text_add(text, "\"", 1);
}

void umkm__text_trim(struct umkm__text *text)
{
    size_t end;
    size_t start;

    if (text->length < text->capacity) {
        return;
    }
    if (text->capacity == 0) {
        text->length = 0;
        return;
    }
    end = text->capacity - 1;
    start = end;
    while (start > 0 && end - start < 3 && is_continuation((unsigned char)text->data[start - 1])) {
        start--;
    }
    if (start > 0 && sequence_size((unsigned char)text->data[start - 1]) > end - start + 1) {
        end = start - 1;
    }
    text->data[end] = '\0';
    text->length = end;
}

umkm_status umkm__text_finish(struct umkm__text *text, size_t *needed)
{
    if (needed != NULL) {
        *needed = text->length + 1;
    }
    if (text->length < text->capacity) {
        return UMKM_OK;
    }
    if (text->capacity > 0) {
        text->data[0] = '\0';
    }
    return UMKM_E_BUFFER;
}
