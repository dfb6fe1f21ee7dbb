/* SPDX-License-Identifier: MIT */
/*
 * Checks published counts of businesses: do the parts add up to the total, what are the shares, and do the sources of one
 * series agree?
 *   check_counts [statistics.csv]
 * Ends with 0 when all parts add up; sources that differ are reported and not hidden.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

/* The first columns of the file; they hold no quotes. The texts behind them are not needed here. */
enum { ID, SERIES, REGION, AS_OF, FIRST_PART, LAST_PART = FIRST_PART + 5, TOTAL, COLUMNS };
enum { LINE_SIZE = 1024, ROWS_MAX = 100, CELL_SIZE = 48, PARTS = LAST_PART - FIRST_PART + 1 };

struct count {
    char id[CELL_SIZE];
    char series[CELL_SIZE];
    int64_t parts[PARTS]; /* micro, small, medium, large; or micro with small, medium with large */
    int known[PARTS];
    size_t part_count;
    int64_t total;
};

/* Cuts one cell off a line. */
static char *next_cell(char **line)
{
    char *cell = *line;
    char *end = cell + strcspn(cell, ",\r\n");
    *line = *end == ',' ? end + 1 : end;
    *end = '\0';
    return cell;
}

static void read_count(char *line, struct count *count)
{
    memset(count, 0, sizeof *count);
    for (int column = 0; column < COLUMNS; column++) {
        const char *cell = next_cell(&line);
        if (column == ID) {
            snprintf(count->id, sizeof count->id, "%.*s", CELL_SIZE - 1, cell);
        } else if (column == SERIES) {
            snprintf(count->series, sizeof count->series, "%.*s", CELL_SIZE - 1, cell);
        } else if (column >= FIRST_PART && column <= LAST_PART && *cell != '\0') {
            count->known[column - FIRST_PART] = 1;
            count->parts[column - FIRST_PART] = strtoll(cell, NULL, 10);
            count->part_count++;
        } else if (column == TOTAL) {
            count->total = strtoll(cell, NULL, 10);
        }
    }
}

static size_t read_file(const char *name, struct count *counts)
{
    char line[LINE_SIZE];
    size_t rows = 0;
    FILE *file = fopen(name, "r");
    if (file == NULL || fgets(line, sizeof line, file) == NULL) {
        fprintf(stderr, "%s: tidak dapat dibaca / cannot be read\n", name);
        exit(EXIT_FAILURE);
    }
    while (rows < ROWS_MAX && fgets(line, sizeof line, file) != NULL) {
        read_count(line, &counts[rows++]);
    }
    fclose(file);
    return rows;
}

/* "311844 (95.51 %)" */
static void print_part(const struct count *count, int part)
{
    const int32_t share = umkm_share(count->parts[part], count->total);
    printf("%s%lld", part == 0 || part == 4 ? "" : " + ", (long long)count->parts[part]);
    if (share >= 0) {
        printf(" (%d.%02d %%)", (int)(share / 100), (int)(share % 100));
    }
}

/* 1 when the parts do not add up. */
static int check_parts(const struct count *count)
{
    int64_t difference = 0;
    const umkm_status status = umkm_parts_check(count->parts, PARTS, count->total, &difference);
    printf("%-22s ", count->id);
    if (count->part_count == 0) {
        printf("%lld: hanya jumlah / total only\n", (long long)count->total);
        return 0;
    }
    for (int part = 0; part < PARTS; part++) {
        if (count->known[part]) {
            print_part(count, part);
        }
    }
    printf(" = %lld: ", (long long)count->total);
    if (status == UMKM_OK) {
        puts("cocok / adds up");
        return 0;
    }
    printf("TIDAK cocok, selisih %lld / does NOT add up, difference %lld\n", (long long)difference, (long long)difference);
    return 1;
}

static void compare_sources(const struct count *a, const struct count *b)
{
    if (strcmp(a->series, b->series) == 0 && a->total != b->total) {
        const long long difference = (long long)(b->total > a->total ? b->total - a->total : a->total - b->total);
        printf("  %s: %s %lld, %s %lld; selisih / difference %lld\n", a->series, a->id, (long long)a->total, b->id,
               (long long)b->total, difference);
    }
}

int main(int argc, char **argv)
{
    static struct count counts[ROWS_MAX];
    const size_t rows = read_file(argc > 1 ? argv[1] : "statistics.csv", counts);
    int wrong = 0;
    for (size_t i = 0; i < rows; i++) {
        wrong += check_parts(&counts[i]);
    }
    puts("\nSumber satu deret yang berbeda / sources of one series that differ:");
    for (size_t i = 0; i < rows; i++) {
        for (size_t k = i + 1; k < rows; k++) {
            compare_sources(&counts[i], &counts[k]);
        }
    }
    return wrong == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
