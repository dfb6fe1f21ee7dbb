/* SPDX-License-Identifier: MIT */
#include "pmml_card.h"

#include "output.h"

const cJSON *card_member(const cJSON *object, const char *key)
{
    return cJSON_GetObjectItemCaseSensitive(object, key);
}

const char *card_text(const cJSON *object, const char *key)
{
    const char *text = cJSON_GetStringValue(card_member(object, key));

    return text != NULL ? text : "";
}

int64_t card_int(const cJSON *object, const char *key)
{
    const cJSON *number = card_member(object, key);

    return cJSON_IsNumber(number) ? (int64_t)number->valuedouble : 0;
}

void card_add_int(cJSON *object, const char *key, int64_t value)
{
    (void)cJSON_AddNumberToObject(object, key, (double)value);
}

bool card_is_tip(const cJSON *characteristic)
{
    return cJSON_IsTrue(card_member(characteristic, "optional")) || cJSON_IsTrue(card_member(characteristic, "policy"));
}

void card_points(const cJSON *characteristic, int64_t *least, int64_t *most)
{
    const cJSON *attribute;

    *least = card_int(characteristic, "missing");
    *most = *least;
    cJSON_ArrayForEach(attribute, card_member(characteristic, "attributes"))
    {
        const int64_t points = card_int(attribute, "points");

        *least = points < *least ? points : *least;
        *most = points > *most ? points : *most;
    }
}

/* An answer that costs nothing has no reason, and a tip never is one. */
const char *card_reason(const cJSON *characteristic, int64_t points, const char *own)
{
    int64_t least;
    int64_t most;

    card_points(characteristic, &least, &most);
    return card_is_tip(characteristic) || points == most ? PMML_NO_REASON : own;
}

/* cJSON writes large whole numbers with an exponent. The depth is bounded by the document that was read. */
static void write_whole_numbers(cJSON *json)
{
    cJSON *child;

    cJSON_ArrayForEach(child, json)
    {
        write_whole_numbers(child);
        if (cJSON_IsNumber(child) && child->valuedouble >= -(double)PMML_EXACT && child->valuedouble <= (double)PMML_EXACT &&
            child->valuedouble == (double)(int64_t)child->valuedouble) {
            struct buffer digits = {0};

            buffer_int(&digits, (int64_t)child->valuedouble);
            child->type = (child->type & ~0xFF) | cJSON_Raw;
            child->valuestring = digits.data;
        }
    }
}

void card_print(cJSON *json, bool pretty, struct buffer *text)
{
    char *printed;

    write_whole_numbers(json);
    printed = pretty ? cJSON_Print(json) : cJSON_PrintUnformatted(json);
    buffer_text(text, printed != NULL ? printed : "");
    cJSON_free(printed);
}

void card_add_derived(xmlNode *dictionary, const cJSON *card, const struct pmml_uses *uses)
{
    struct pmml_operand operand;
    const cJSON *characteristic;

    pmml_add_measures(dictionary, uses);
    cJSON_ArrayForEach(characteristic, card_member(card, "characteristics"))
    {
        if (!pmml_is_direct(characteristic, &operand)) {
            pmml_add_answer(dictionary, characteristic);
        }
    }
}

int card_write_out(struct session *session, const struct buffer *text)
{
    const char *name = session->options.output;
    struct output out;

    if (output_open(&out, name)) {
        output_write(&out, buffer_string(text), text->length);
    }
    if (!output_close(&out, out.error == 0)) {
        return say_errno(session, MSG_CANNOT_WRITE, name != NULL ? name : "stdout", out.error);
    }
    return EXIT_ANSWERED;
}
