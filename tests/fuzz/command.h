/* SPDX-License-Identifier: MIT */
/*
 * The umkm command inside of a target: its input is a file in memory, and its output another one. The rules are loaded
 * once: umkm_rules_new() is put behind a wrapper, because most of a run would otherwise be spent in it.
 */
#ifndef UMKM_TESTS_FUZZ_COMMAND_H
#define UMKM_TESTS_FUZZ_COMMAND_H

#include <fcntl.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <umkm/umkm.h>

#include "fuzz/fuzz.h"

enum { COMMAND_ARGUMENTS = 24 };

umkm_status __real_umkm_rules_new(umkm_rules **rules, umkm_error *error);
umkm_status __wrap_umkm_rules_new(umkm_rules **rules, umkm_error *error);

umkm_status __wrap_umkm_rules_new(umkm_rules **rules, umkm_error *error)
{
    static umkm_rules *loaded;

    if (loaded == NULL && __real_umkm_rules_new(&loaded, error) != UMKM_OK) {
        return UMKM_E_MEMORY;
    }
    *rules = umkm_rules_retain(loaded);
    return UMKM_OK;
}

/* tools/main.c with its main() under another name. */
int umkm_command_main(int argc, char **argv);
#define main umkm_command_main
#include "../tools/main.c"
#undef main

/* Files with names of their own in a folder that is removed at the end. */
enum { COMMAND_FILES = 4, COMMAND_PATH = 64 };

static char command_folder[] = "/tmp/umkm-fuzz-XXXXXX";
static char command_paths[COMMAND_FILES][COMMAND_PATH];
static int command_files;

static inline void command_clean(void)
{
    for (int i = 0; i < command_files; i++) {
        (void)unlink(command_paths[i]);
    }
    (void)rmdir(command_folder);
}

static inline const char *command_file(const char *name)
{
    char path[COMMAND_PATH];

    if (command_files == 0) {
        MUST(mkdtemp(command_folder) != NULL && atexit(command_clean) == 0);
    }
    MUST(snprintf(path, sizeof path, "%s/%s", command_folder, name) < COMMAND_PATH);
    for (int i = 0; i < command_files; i++) {
        if (strcmp(command_paths[i], path) == 0) {
            return command_paths[i];
        }
    }
    MUST(command_files < COMMAND_FILES);
    return strcpy(command_paths[command_files++], path);
}

static inline void command_write(const char *path, const uint8_t *data, size_t size)
{
    FILE *file = fopen(path, "wb");

    MUST(file != NULL && fwrite(data, 1, size, file) == size);
    MUST(fclose(file) == 0);
}

/* What the command has written; NULL when there is no such file. */
static inline char *command_read(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    struct stat status;
    char *data;

    *size = 0;
    if (file == NULL) {
        return NULL;
    }
    MUST(fstat(fileno(file), &status) == 0);
    *size = (size_t)status.st_size;
    data = malloc(*size + 1);
    MUST(data != NULL && fread(data, 1, *size, file) == *size);
    data[*size] = '\0';
    (void)fclose(file);
    (void)unlink(path);
    return data;
}

/* Runs the command with these words, NULL at the end. What it says about faults goes nowhere. */
static inline int command_run(const char *const *words)
{
    char copies[COMMAND_ARGUMENTS][128];
    char *argv[COMMAND_ARGUMENTS + 1] = {NULL};
    int argc = 0;
    int said = dup(STDERR_FILENO);
    int nowhere = open("/dev/null", O_WRONLY);
    int end;

    for (; words[argc] != NULL; argc++) {
        MUST(argc < COMMAND_ARGUMENTS && strlen(words[argc]) < sizeof copies[0]);
        argv[argc] = strcpy(copies[argc], words[argc]);
    }
    MUST(said >= 0 && nowhere >= 0 && dup2(nowhere, STDERR_FILENO) >= 0);
    optind = 0; /* the options of the run before are forgotten */
    end = umkm_command_main(argc, argv);
    MUST(dup2(said, STDERR_FILENO) >= 0);
    (void)close(said);
    (void)close(nowhere);
    return end;
}

#endif
