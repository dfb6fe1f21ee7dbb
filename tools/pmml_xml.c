/* SPDX-License-Identifier: MIT */
#include "pmml_xml.h"

#include <cjson/cJSON.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <string.h>

#include "shown.h"

/* What one reading knows beyond what libxml2 keeps; found again through the parser's private pointer. */
struct guard {
    startElementNsSAX2Func start;
    size_t nodes;
    bool too_many;
    int doctype_line;
};

static void *allocate(size_t size)
{
    return memory_new(1, size);
}

static char *copy(const char *text)
{
    size_t size = strlen(text) + 1;

    return memcpy(memory_new(1, size), text, size);
}

/* Nothing but the file itself is ever read. */
static xmlParserInput *no_entity(const char *url, const char *id, xmlParserCtxt *context)
{
    (void)url;
    (void)id;
    (void)context;
    return NULL;
}

/* libxml2 tells faults on standard error by itself unless somebody listens. */
static void quiet(void *context, const char *format, ...)
{
    (void)context;
    (void)format;
}

void xml_begin(void)
{
    cJSON_Hooks hooks = {.malloc_fn = allocate, .free_fn = memory_free};

    (void)xmlMemSetup(memory_free, allocate, memory_resize, copy);
    cJSON_InitHooks(&hooks);
    xmlInitParser();
    xmlSetExternalEntityLoader(no_entity);
    xmlSetGenericErrorFunc(NULL, quiet);
}

xmlNode *xml_add(xmlNode *parent, const char *name)
{
    return xmlNewChild(parent, NULL, xml_bytes(name), NULL);
}

void xml_set(xmlNode *node, const char *attribute, const char *value)
{
    (void)xmlNewProp(node, xml_bytes(attribute), xml_bytes(value));
}

void xml_set_int(xmlNode *node, const char *attribute, int64_t value)
{
    struct buffer digits = {0};

    buffer_int(&digits, value);
    xml_set(node, attribute, buffer_string(&digits));
    buffer_free(&digits);
}

void xml_text(xmlNode *node, const char *text)
{
    xmlNodeAddContent(node, xml_bytes(text));
}

xmlNode *xml_element(xmlNode *node)
{
    while (node != NULL && node->type != XML_ELEMENT_NODE) {
        node = node->next;
    }
    return node;
}

xmlNode *xml_first(const xmlNode *parent)
{
    return xml_element(parent->children);
}

xmlNode *xml_next(const xmlNode *node)
{
    return xml_element(node->next);
}

bool xml_is(const xmlNode *node, const char *name)
{
    return node != NULL && strcmp((const char *)node->name, name) == 0;
}

const char *xml_get(const xmlNode *node, const char *attribute)
{
    for (const xmlAttr *one = node->properties; one != NULL; one = one->next) {
        if (one->ns == NULL && strcmp((const char *)one->name, attribute) == 0) {
            const xmlNode *value = one->children;

            return value != NULL && value->content != NULL ? (const char *)value->content : "";
        }
    }
    return NULL;
}

void xml_content(const xmlNode *node, struct buffer *text)
{
    buffer_clear(text);
    for (const xmlNode *child = node->children; child != NULL; child = child->next) {
        if ((child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) && child->content != NULL) {
            buffer_text(text, (const char *)child->content);
        }
    }
}

static bool same_attributes(const xmlNode *a, const xmlNode *b)
{
    size_t count = 0;
    size_t others = 0;

    for (const xmlAttr *one = a->properties; one != NULL; one = one->next, count++) {
        const char *there = xml_get(b, (const char *)one->name);
        const char *here = xml_get(a, (const char *)one->name);

        if (here == NULL || there == NULL || strcmp(here, there) != 0) {
            return false;
        }
    }
    for (const xmlAttr *one = b->properties; one != NULL; one = one->next) {
        others++;
    }
    return count == others;
}

static bool same_text(const xmlNode *a, const xmlNode *b)
{
    struct buffer one = {0};
    struct buffer other = {0};
    bool same;

    xml_content(a, &one);
    xml_content(b, &other);
    same = strcmp(buffer_string(&one), buffer_string(&other)) == 0;
    buffer_free(&one);
    buffer_free(&other);
    return same;
}

static xmlNode *skip_extensions(xmlNode *node)
{
    while (xml_is(node, "Extension")) {
        node = xml_next(node);
    }
    return node;
}

/* The depth of what is compared is bounded by the parser. */
bool xml_same(const xmlNode *a, const xmlNode *b)
{
    xmlNode *mine = skip_extensions(xml_first(a));
    xmlNode *yours = skip_extensions(xml_first(b));

    if (!xml_is(a, (const char *)b->name) || !same_attributes(a, b) || (mine == NULL) != (yours == NULL)) {
        return false;
    }
    if (mine == NULL) {
        return same_text(a, b);
    }
    while (mine != NULL && yours != NULL && xml_same(mine, yours)) {
        mine = skip_extensions(xml_next(mine));
        yours = skip_extensions(xml_next(yours));
    }
    return mine == NULL && yours == NULL;
}

static int refuse_line(struct session *session, const char *name, int line, enum message message, const char *const *args)
{
    struct buffer text = {0};

    shown_text(&text, name);
    buffer_text(&text, ":");
    if (line > 0) {
        buffer_int(&text, line);
        buffer_text(&text, ":");
    }
    buffer_text(&text, " ");
    message_add(&text, message, session->options.lang, args);
    buffer_text(&text, "\n");
    say_line(session, &text);
    buffer_free(&text);
    return EXIT_RULES;
}

int xml_refuse(struct session *session, const char *name, const xmlNode *node, enum message message, const char *const *args)
{
    return refuse_line(session, name, node != NULL ? (int)xmlGetLineNo(node) : 0, message, args);
}

static struct guard *guard_of(void *context)
{
    return ((xmlParserCtxt *)context)->_private;
}

/* A document type could name entities and other files; PMML needs none. */
static void refuse_doctype(void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
    (void)name;
    (void)external;
    (void)system;
    guard_of(context)->doctype_line = xmlSAX2GetLineNumber(context);
    xmlStopParser(context);
}

static void count_element(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                          const xmlChar **declared, int attributes, int defaulted, const xmlChar **values)
{
    struct guard *guard = guard_of(context);

    guard->nodes += 1 + (size_t)attributes + (size_t)namespaces;
    if (guard->nodes > PMML_MAX_NODES) {
        guard->too_many = true;
        xmlStopParser(context);
        return;
    }
    guard->start(context, name, prefix, uri, namespaces, declared, attributes, defaulted, values);
}

/* Nothing behind the first error is looked at. */
static void stop_at_error(void *context, xmlError *error)
{
    if (error != NULL && error->level >= XML_ERR_ERROR) {
        xmlStopParser(context);
    }
}

/* What stands behind the end mark of a part of the text; NULL when it has no end. */
static const char *behind(const char *c, const char *limit, const char *mark)
{
    const size_t length = strlen(mark);

    while ((c = memchr(c, mark[0], (size_t)(limit - c))) != NULL) {
        if ((size_t)(limit - c) >= length && memcmp(c, mark, length) == 0) {
            return c + length;
        }
        c++;
    }
    return NULL;
}

/* What stands behind a tag; NULL when it has no end, or too many attributes. */
static const char *behind_tag(const char *c, const char *limit, bool *crowded)
{
    size_t attributes = 0;

    while (c < limit && *c != '>') {
        if (*c == '"' || *c == '\'') {
            const char *quote = memchr(c + 1, *c, (size_t)(limit - c - 1));

            if (quote == NULL) {
                return NULL;
            }
            c = quote;
        }
        attributes += *c == '=';
        c++;
    }
    *crowded = attributes > PMML_MAX_ATTRIBUTES;
    return c < limit && !*crowded ? c : NULL;
}

static bool begins(const char *c, const char *limit, const char *mark)
{
    return (size_t)(limit - c) >= strlen(mark) && memcmp(c, mark, strlen(mark)) == 0;
}

/*
 * Whether a tag has more attributes than any needs. libxml2 compares each attribute with all before it, which takes minutes
 * where there are very many, before anybody is asked. Where the text is not well-formed the parser stops before it matters.
 */
static bool is_crowded(const char *text, size_t length)
{
    const char *limit = text + length;
    const char *c = text;
    bool crowded = false;

    while (c != NULL && !crowded && (c = memchr(c, '<', (size_t)(limit - c))) != NULL) {
        if (begins(c, limit, "<!--")) {
            c = behind(c + 4, limit, "-->");
        } else if (begins(c, limit, "<![CDATA[")) {
            c = behind(c, limit, "]]>");
        } else if (begins(c, limit, "<?")) {
            c = behind(c, limit, "?>");
        } else {
            c = behind_tag(c + 1, limit, &crowded);
        }
    }
    return crowded;
}

static bool is_utf16(const struct buffer *text)
{
    return text->length > 1 && (memcmp(text->data, "\xFF\xFE", 2) == 0 || memcmp(text->data, "\xFE\xFF", 2) == 0);
}

/* What can be told before reading. */
static bool refuse_bytes(struct session *session, const char *name, const struct buffer *text)
{
    if (text->length > PMML_MAX_BYTES) {
        (void)refuse_line(session, name, 0, MSG_XML_TOO_LARGE, MESSAGE_NO_ARGS);
    } else if (is_utf16(text)) {
        say(session, MSG_UTF16, MESSAGE_ARGS(name));
    } else if (is_crowded(buffer_string(text), text->length)) {
        (void)refuse_line(session, name, 0, MSG_XML_TOO_MANY, MESSAGE_NO_ARGS);
    } else {
        return false;
    }
    return true;
}

static void refuse_document(struct session *session, const char *name, const xmlParserCtxt *context)
{
    const struct guard *guard = context->_private;
    const xmlError *error = &context->lastError;
    struct buffer text = {0};

    if (guard->doctype_line > 0) {
        (void)refuse_line(session, name, guard->doctype_line, MSG_XML_DOCTYPE, MESSAGE_NO_ARGS);
    } else if (guard->too_many) {
        (void)refuse_line(session, name, 0, MSG_XML_TOO_MANY, MESSAGE_NO_ARGS);
    } else {
        buffer_text(&text, error->message != NULL ? error->message : "");
        while (text.length > 0 && text.data[text.length - 1] == '\n') {
            text.data[--text.length] = '\0';
        }
        (void)refuse_line(session, name, error->line, MSG_XML_BAD, MESSAGE_ARGS(buffer_string(&text)));
    }
    buffer_free(&text);
}

xmlDoc *xml_read(struct session *session, const char *name, const struct buffer *text)
{
    const int how = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES |
                    XML_PARSE_IGNORE_ENC;
    struct guard guard = {0};
    xmlParserCtxt *context;
    xmlDoc *document;

    if (refuse_bytes(session, name, text)) {
        return NULL;
    }
    context = xmlNewParserCtxt();
    context->_private = &guard;
    guard.start = context->sax->startElementNs;
    context->sax->startElementNs = count_element;
    context->sax->internalSubset = refuse_doctype;
    context->sax->serror = stop_at_error;
    document = xmlCtxtReadMemory(context, buffer_string(text), (int)text->length, NULL, "UTF-8", how);
    if (document == NULL || guard.too_many || guard.doctype_line > 0) {
        refuse_document(session, name, context);
        xmlFreeDoc(document);
        document = NULL;
    }
    context->_private = NULL;
    xmlFreeParserCtxt(context);
    return document;
}
