/* SPDX-License-Identifier: MIT */
#include "chart.h"

#include "message.h"

enum {
    WHOLE = 10000,   /* units along a bar */
    HEIGHT = 1000,   /* units of a histogram or a flow */
    GAP = 26,        /* between two nodes of a flow */
    NODE_LEAST = 44, /* height of a node, however small: its name stands beside it */
    RIBBON_LEAST = 3,
    NODE_WIDTH = 14,
    NODES = UMKM_SUMMARY_CLASSES + 1,
    ABSENT = UMKM_SUMMARY_CLASSES
};

/* part * units / whole, rounded; part is between 0 and whole */
static int64_t scaled(int64_t part, int64_t whole, int64_t units)
{
    if (whole <= 0 || part <= 0) {
        return 0;
    }
    while (whole > INT64_MAX / (4 * units)) { /* more exact than the eye */
        whole /= 2;
        part /= 2;
    }
    return (part * units + whole / 2) / whole;
}

static void put_rect(struct html *html, const char *style, int64_t x, int64_t y, int64_t width, int64_t height)
{
    html_raw(html, "<rect class=\"");
    html_raw(html, style);
    html_raw(html, "\" x=\"");
    html_int(html, x);
    html_raw(html, "\" y=\"");
    html_int(html, y);
    html_raw(html, "\" width=\"");
    html_int(html, width);
    html_raw(html, "\" height=\"");
    html_int(html, height);
    html_raw(html, "\"/>");
}

void chart_bar(struct html *html, const struct chart_part *parts, size_t count, int64_t whole)
{
    int64_t before = 0;
    int64_t x = 0;

    html_raw(html, "<svg class=\"bar\" viewBox=\"0 0 10000 100\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    for (size_t i = 0; i < count; i++) {
        int64_t end;

        before += parts[i].count;
        end = scaled(before, whole, WHOLE);
        if (end == x && parts[i].count > 0 && x + 12 <= WHOLE && i + 1 == count) {
            end = x + 12; /* one business is not nothing */
        }
        if (end > x) {
            put_rect(html, parts[i].style, x, 0, end - x, 100);
        }
        x = end;
    }
    html_raw(html, "<rect class=\"frame\" x=\"0\" y=\"0\" width=\"10000\" height=\"100\"/></svg>");
}

void chart_swatch(struct html *html, const char *style)
{
    html_raw(html, "<svg viewBox=\"0 0 10 10\" aria-hidden=\"true\">");
    put_rect(html, style, 0, 0, 10, 10);
    html_raw(html, "<rect class=\"frame\" x=\"0\" y=\"0\" width=\"10\" height=\"10\"/></svg>");
}

void chart_histogram(struct html *html, const int64_t *counts, size_t count, const char *label)
{
    int64_t most = 1;

    for (size_t i = 0; i < count; i++) {
        most = counts[i] > most ? counts[i] : most;
    }
    html_raw(html, "<svg viewBox=\"0 0 ");
    html_int(html, (int64_t)count * 100);
    html_raw(html, " 1000\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"");
    html_text(html, label);
    html_raw(html, "\">");
    for (size_t i = 0; i < count; i++) {
        const int64_t height = scaled(counts[i], most, HEIGHT - 10);

        put_rect(html, "s3", (int64_t)i * 100, HEIGHT - height, 100, height);
    }
    html_raw(html, "<path class=\"frame\" d=\"M0 1000H");
    html_int(html, (int64_t)count * 100);
    html_raw(html, "\"/></svg>");
}

/* ---- flow ---- */

/* From above: whoever rises goes up. */
static const size_t flow_order[NODES] = {UMKM_SIZE_LARGE,   UMKM_SIZE_MEDIUM,     UMKM_SIZE_SMALL, UMKM_SIZE_MICRO,
                                         UMKM_SIZE_UNKNOWN, UMKM_SUMMARY_INVALID, ABSENT};

struct node {
    int64_t count;
    int64_t y;
    int64_t height;
    int64_t used; /* of the count, by ribbons that are drawn */
};

const char *chart_class(size_t place, int32_t lang)
{
    static const struct bitext names[NODES] = {{"Belum tahu", "Unknown"}, {"Mikro", "Micro"}, {"Kecil", "Small"},
                                               {"Menengah", "Medium"},    {"Besar", "Large"}, {"Tidak sah", "Invalid"},
                                               {"Tidak ada", "Absent"}};

    return in_language(&names[place], lang);
}

static int64_t link_count(const umkm_movement *movement, size_t from, size_t to)
{
    if (from == ABSENT) {
        return to == ABSENT ? 0 : movement->appeared_in[to];
    }
    return to == ABSENT ? movement->left_from[from] : movement->cells[from][to];
}

static void lay_out(struct node nodes[NODES], int64_t total)
{
    int64_t free_height = HEIGHT;
    int64_t present = 0;
    int64_t y = 0;

    for (size_t i = 0; i < NODES; i++) {
        present += nodes[i].count > 0;
    }
    free_height -= present * NODE_LEAST + (present > 0 ? present - 1 : 0) * GAP;
    for (size_t i = 0; i < NODES; i++) {
        struct node *node = &nodes[flow_order[i]];

        if (node->count > 0) {
            node->y = y;
            node->height = NODE_LEAST + scaled(node->count, total, free_height);
            y += node->height + GAP;
        }
    }
}

static const char *ribbon_style(size_t from, size_t to)
{
    const bool clear = from >= UMKM_SIZE_MICRO && from <= UMKM_SIZE_LARGE && to >= UMKM_SIZE_MICRO && to <= UMKM_SIZE_LARGE;

    if (!clear) {
        return "other";
    }
    if (from == to) {
        return "same";
    }
    return to > from ? "up" : "down";
}

/* The stretch of a node that a ribbon takes. */
static int64_t take(struct node *node, int64_t count, int64_t *thickness)
{
    const int64_t start = node->y + scaled(node->used, node->count, node->height);

    node->used += count;
    *thickness = node->y + scaled(node->used, node->count, node->height) - start;
    *thickness = *thickness < RIBBON_LEAST ? RIBBON_LEAST : *thickness;
    return start;
}

static void put_numbers(struct html *html, const char *form, const int64_t *numbers)
{
    for (; *form != '\0'; form++) {
        if (*form == '#') {
            html_int(html, *numbers++);
        } else {
            output_char(html->out, *form);
        }
    }
}

static void put_ribbon(struct html *html, struct node *from, struct node *to, int64_t count, const char *style)
{
    int64_t left;
    int64_t right;
    const int64_t a = take(from, count, &left);
    const int64_t b = take(to, count, &right);
    const int64_t numbers[] = {a, a, b, b, b + right, b + right, a + left, a + left};

    html_raw(html, "<path class=\"");
    html_raw(html, style);
    html_raw(html, "\" d=\"");
    put_numbers(html, "M14 #C500 # 500 # 986 #L986 #C500 # 500 # 14 #Z", numbers);
    html_raw(html, "\"/>");
}

static void put_names(struct html *html, const struct node nodes[NODES])
{
    html_raw(html, "<ol aria-hidden=\"true\">");
    for (size_t i = 0; i < NODES; i++) {
        const struct node *node = &nodes[flow_order[i]];

        if (node->count > 0) {
            html_raw(html, "<li style=\"top:");
            html_int(html, (node->y + node->height / 2) / 10);
            html_raw(html, ".");
            html_int(html, (node->y + node->height / 2) % 10);
            html_raw(html, "%\">");
            html_text(html, chart_class(flow_order[i], html->lang));
            html_raw(html, " <b>");
            html_count(html, node->count);
            html_raw(html, "</b></li>");
        }
    }
    html_raw(html, "</ol>");
}

static void put_nodes(struct html *html, const struct node nodes[NODES], int64_t x)
{
    static const char *const styles[NODES] = {"c0", "c1", "c2", "c3", "c4", "c5", "c0"};

    for (size_t i = 0; i < NODES; i++) {
        if (nodes[i].count > 0) {
            put_rect(html, styles[i], x, nodes[i].y, NODE_WIDTH, nodes[i].height);
        }
    }
}

void chart_flow(struct html *html, const umkm_movement *movement, const char *label)
{
    struct node before[NODES] = {{0}};
    struct node after[NODES] = {{0}};

    for (size_t i = 0; i < NODES; i++) {
        for (size_t k = 0; k < NODES; k++) {
            before[i].count += link_count(movement, i, k);
            after[k].count += link_count(movement, i, k);
        }
    }
    lay_out(before, movement->rows);
    lay_out(after, movement->rows);
    html_raw(html, "<div class=\"flow\">");
    put_names(html, before);
    html_raw(html, "<svg viewBox=\"0 0 1000 1000\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"");
    html_text(html, label);
    html_raw(html, "\">");
    for (size_t i = 0; i < NODES; i++) {
        for (size_t k = 0; k < NODES; k++) {
            const size_t from = flow_order[i];
            const size_t to = flow_order[k];

            if (link_count(movement, from, to) > 0) {
                put_ribbon(html, &before[from], &after[to], link_count(movement, from, to), ribbon_style(from, to));
            }
        }
    }
    put_nodes(html, before, 0);
    put_nodes(html, after, HEIGHT - NODE_WIDTH);
    html_raw(html, "</svg>");
    put_names(html, after);
    html_raw(html, "</div>\n");
}
