/* SPDX-License-Identifier: MIT */
/* Runs a target over files, or over all files of folders, where there is no libFuzzer: every input that was ever kept. */
#define _POSIX_C_SOURCE 200809L

#include <dirent.h>
#include <string.h>

#include "fuzz/fuzz.h"

enum { PATH_SIZE = 4096 };

static int files;

/* The bytes in a block of exactly their size, so that a sanitizer sees one byte too many. */
static int run_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    uint8_t *data = NULL;
    long size = -1;

    if (file != NULL && fseek(file, 0, SEEK_END) == 0) {
        size = ftell(file);
        rewind(file);
    }
    if (size >= 0) {
        data = malloc(size > 0 ? (size_t)size : 1);
    }
    if (data == NULL || fread(data, 1, (size_t)size, file) != (size_t)size) {
        perror(path);
        free(data);
        return 1;
    }
    fclose(file);
    (void)LLVMFuzzerTestOneInput(data, (size_t)size);
    free(data);
    files++;
    return 0;
}

static int run(const char *path)
{
    DIR *folder = opendir(path);
    const struct dirent *entry;
    int status = 0;

    if (folder == NULL) {
        return run_file(path);
    }
    while ((entry = readdir(folder)) != NULL) {
        char name[PATH_SIZE];

        if (entry->d_name[0] != '.') {
            if (snprintf(name, sizeof name, "%s/%s", path, entry->d_name) >= PATH_SIZE) {
                status = 1;
            } else {
                status |= run(name);
            }
        }
    }
    closedir(folder);
    return status;
}

int main(int argc, char **argv)
{
    int status = 0;

    for (int i = 1; i < argc; i++) {
        status |= run(argv[i]);
    }
    printf("%d files\n", files);
    return status != 0 || files == 0;
}
