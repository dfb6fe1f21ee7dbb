/* SPDX-License-Identifier: MIT */
/* XML by libxml2: trees to write, and reading that trusts nothing. */
#ifndef TOOLS_PMML_XML_H
#define TOOLS_PMML_XML_H

#include <libxml/tree.h>

#include "session.h"

/* A file larger than this, with more elements and attributes, or with more attributes in one element, is refused. */
enum { PMML_MAX_BYTES = 8388608, PMML_MAX_NODES = 262144, PMML_MAX_ATTRIBUTES = 256 };

/* From here on memory of libxml2 and cJSON comes from memory_new() and its like: there is some, or the program ends. */
void xml_begin(void);

static inline const xmlChar *xml_bytes(const char *text)
{
    return (const xmlChar *)text;
}

/* A child element. The parent's namespace holds for it. */
xmlNode *xml_add(xmlNode *parent, const char *name);
void xml_set(xmlNode *node, const char *attribute, const char *value);
void xml_set_int(xmlNode *node, const char *attribute, int64_t value);
void xml_text(xmlNode *node, const char *text);

/* The next sibling that is an element, this node included; NULL at the end. */
xmlNode *xml_element(xmlNode *node);
/* An element's first child element, and the next one. */
xmlNode *xml_first(const xmlNode *parent);
xmlNode *xml_next(const xmlNode *node);
bool xml_is(const xmlNode *node, const char *name);
/* The value of an attribute, which lives as long as the tree; NULL when there is none. */
const char *xml_get(const xmlNode *node, const char *attribute);
/* The text inside, to be freed. */
void xml_content(const xmlNode *node, struct buffer *text);
/* Whether two elements say the same: names, attributes, texts and children, but not comments, blanks or extensions. */
bool xml_same(const xmlNode *a, const xmlNode *b);

/*
 * Reads a document in UTF-8. No network, no other file, no document type (and so no entities of its own), bounded depth and
 * size. NULL when it is refused, which is said with its line.
 */
xmlDoc *xml_read(struct session *session, const char *name, const struct buffer *text);

/* Says what is wrong with a part of a file, "FILE:LINE: message". Returns EXIT_RULES. */
int xml_refuse(struct session *session, const char *name, const xmlNode *node, enum message message,
               const char *const *args);

#endif
