/* SPDX-License-Identifier: MIT */
/*
 * Loaded in front of the C library (LD_PRELOAD) under the umkm command: counts the calls of one function and lets one of
 * them go wrong.
 *
 *     UMKM_FAIL="NAME PLACE HOW"    NAME: write, read, open, fsync, close, rename, mkstemp, allocate
 *                                   PLACE: which call, counted from 1; 0: none, only count
 *                                   HOW: a number of errno; "short" for half of what was asked; "sigN" for signal N in the
 *                                   middle of it
 *     UMKM_FAIL_COUNT=FILE          the number of calls, written there at the end
 *
 * Calls on standard error are none of these: that is where the message goes.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

/* The allocator of glibc, which the functions below stand in front of. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *block, size_t size);

enum how { NOTHING, ERROR, SHORT, SIGNAL };

static struct {
    char name[16];
    long place;
    enum how how;
    int number; /* of errno or of the signal */
    long count;
    bool ready;
} plan;

__attribute__((constructor)) static void read_plan(void)
{
    const char *text = getenv("UMKM_FAIL");
    char how[16] = "";

    if (text != NULL && sscanf(text, "%15s %ld %15s", plan.name, &plan.place, how) >= 2) {
        plan.how = strcmp(how, "short") == 0 ? SHORT : strncmp(how, "sig", 3) == 0 ? SIGNAL : ERROR;
        plan.number = atoi(plan.how == SIGNAL ? how + 3 : how);
        plan.ready = true;
    }
}

__attribute__((destructor)) static void write_count(void)
{
    const char *name = getenv("UMKM_FAIL_COUNT");
    FILE *file;

    plan.ready = false;
    file = name != NULL ? fopen(name, "w") : NULL;
    if (file != NULL) {
        fprintf(file, "%ld\n", plan.count);
        fclose(file);
    }
}

/* What is to happen to this call. */
static enum how now(const char *name)
{
    if (!plan.ready || strcmp(plan.name, name) != 0 || ++plan.count != plan.place) {
        return NOTHING;
    }
    if (plan.how == SIGNAL) {
        (void)raise(plan.number);
        return NOTHING;
    }
    if (plan.how == ERROR) {
        errno = plan.number;
    }
    return plan.how;
}

/* dlsym() gives functions as void *, which ISO C does not know. */
#define REAL(type, name) (__extension__((type)dlsym(RTLD_NEXT, name)))

ssize_t write(int fd, const void *bytes, size_t length)
{
    static ssize_t (*real)(int, const void *, size_t);
    const enum how how = fd != STDERR_FILENO ? now("write") : NOTHING;

    real = real != NULL ? real : REAL(ssize_t(*)(int, const void *, size_t), "write");
    return how == ERROR ? -1 : real(fd, bytes, how == SHORT && length > 1 ? length / 2 : length);
}

ssize_t read(int fd, void *bytes, size_t length)
{
    static ssize_t (*real)(int, void *, size_t);
    const enum how how = now("read");

    real = real != NULL ? real : REAL(ssize_t(*)(int, void *, size_t), "read");
    return how == ERROR ? -1 : real(fd, bytes, how == SHORT ? 1 : length);
}

static int open_it(const char *symbol, const char *path, int flags, mode_t mode)
{
    return now("open") == ERROR ? -1 : REAL(int (*)(const char *, int, ...), symbol)(path, flags, mode);
}

int open(const char *path, int flags, ...)
{
    va_list list;
    mode_t mode;

    va_start(list, flags);
    mode = (flags & O_CREAT) != 0 ? va_arg(list, mode_t) : 0;
    va_end(list);
    return open_it("open", path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list list;
    mode_t mode;

    va_start(list, flags);
    mode = (flags & O_CREAT) != 0 ? va_arg(list, mode_t) : 0;
    va_end(list);
    return open_it("open64", path, flags, mode);
}

int mkstemp(char *name)
{
    return now("mkstemp") == ERROR ? -1 : REAL(int (*)(char *), "mkstemp")(name);
}

int mkstemp64(char *name)
{
    return now("mkstemp") == ERROR ? -1 : REAL(int (*)(char *), "mkstemp64")(name);
}

int fsync(int fd)
{
    return now("fsync") == ERROR ? -1 : REAL(int (*)(int), "fsync")(fd);
}

/* A close() that fails has closed all the same. */
int close(int fd)
{
    const enum how how = fd != STDERR_FILENO ? now("close") : NOTHING;
    const int number = errno;
    const int result = REAL(int (*)(int), "close")(fd);

    errno = how == ERROR ? number : errno;
    return how == ERROR ? -1 : result;
}

int rename(const char *from, const char *to)
{
    return now("rename") == ERROR ? -1 : REAL(int (*)(const char *, const char *), "rename")(from, to);
}

void *malloc(size_t size)
{
    return now("allocate") == ERROR ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return now("allocate") == ERROR ? NULL : __libc_calloc(count, size);
}

void *realloc(void *block, size_t size)
{
    return now("allocate") == ERROR ? NULL : __libc_realloc(block, size);
}
