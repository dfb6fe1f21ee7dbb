/* SPDX-License-Identifier: MIT */
#include "progress.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <umkm/status.h>

#include "label.h"

enum { SMALLEST_TOTAL = 1048576, INTERVAL_MS = 100, BAR_WIDTH = 30 };

static int64_t now_ms(void)
{
    struct timespec now = {0};

    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void progress_begin(struct progress *progress, bool quiet, bool output_on_terminal, int64_t total, int32_t lang)
{
    *progress = (struct progress){.total = total, .lang = lang};
    progress->wanted = !quiet && !output_on_terminal && total >= SMALLEST_TOTAL && isatty(STDERR_FILENO) == 1;
    progress->updated = now_ms();
}

void progress_update(struct progress *progress, int64_t bytes, int64_t rows)
{
    char bar[BAR_WIDTH + 1];
    char count[32];
    int64_t now;
    int64_t filled;

    if (!progress->wanted) {
        return;
    }
    now = now_ms();
    if (now - progress->updated < INTERVAL_MS) {
        return;
    }
    progress->updated = now;
    if (bytes > progress->total) { /* the file is still growing */
        bytes = progress->total;
    }
    filled = bytes / (progress->total / BAR_WIDTH + 1);
    memset(bar, '-', BAR_WIDTH);
    memset(bar, '#', (size_t)filled);
    bar[BAR_WIDTH] = '\0';
    label_count(rows, progress->lang, count, sizeof count);
    (void)fprintf(stderr, "\r[%s] %3d %%  %s %s\033[K", bar, (int)(bytes / (progress->total / 100 + 1)), count,
                  progress->lang == UMKM_LANG_EN ? "rows" : "baris");
    (void)fflush(stderr);
    progress->visible = true;
}

void progress_clear(struct progress *progress)
{
    if (progress->visible) {
        (void)fputs("\r\033[K", stderr);
    }
    progress->visible = false;
}
