/* SPDX-License-Identifier: MIT */
#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "buffer.h"

enum { OUTPUT_BYTES = 262144 };

/* The temporary file that a signal has to remove. Written while the signals are blocked. */
static char *temporary;

static const int ending_signals[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGXCPU};

void output_abandon_all(void)
{
    if (temporary != NULL) {
        (void)unlink(temporary);
    }
}

static void on_signal(int number)
{
    output_abandon_all();
    (void)signal(number, SIG_DFL);
    (void)raise(number);
}

static void catch_signals(void)
{
    struct sigaction action = {0};
    struct sigaction old;

    action.sa_handler = on_signal;
    (void)sigfillset(&action.sa_mask);
    for (size_t i = 0; i < sizeof ending_signals / sizeof ending_signals[0]; i++) {
        if (sigaction(ending_signals[i], NULL, &old) == 0 && old.sa_handler != SIG_IGN) {
            (void)sigaction(ending_signals[i], &action, NULL);
        }
    }
}

static void set_temporary(char *name)
{
    sigset_t all;
    sigset_t before;

    (void)sigfillset(&all);
    (void)sigprocmask(SIG_BLOCK, &all, &before);
    temporary = name;
    (void)sigprocmask(SIG_SETMASK, &before, NULL);
}

/* The mode that the file would get if it were simply created, or the mode of the one that it replaces. */
static mode_t wanted_mode(const char *target)
{
    struct stat status;
    mode_t mask = umask(0);

    (void)umask(mask);
    if (stat(target, &status) == 0) {
        return status.st_mode & 07777U;
    }
    return 0666U & ~mask;
}

static bool fail(struct output *output, int error)
{
    if (output->error == 0) {
        output->error = error;
    }
    return false;
}

/* A temporary file beside the target. */
static bool open_beside(struct output *output)
{
    static const char suffix[] = ".umkm-XXXXXX";
    size_t length = strlen(output->target);
    char *name = memory_new(length + sizeof suffix, 1);
    sigset_t all;
    sigset_t before;
    int error;

    memcpy(name, output->target, length);
    memcpy(name + length, suffix, sizeof suffix);
    (void)sigfillset(&all);
    (void)sigprocmask(SIG_BLOCK, &all, &before);
    output->fd = mkstemp(name);
    error = errno;
    if (output->fd >= 0) {
        temporary = name;
    }
    (void)sigprocmask(SIG_SETMASK, &before, NULL);
    if (output->fd < 0) {
        free(name);
        return fail(output, error);
    }
    if (fchmod(output->fd, wanted_mode(output->target)) != 0 && errno != EPERM) {
        return fail(output, errno);
    }
    return true;
}

/* A device, a pipe, or what /dev/stdout and its like lead to: there is nothing to rename. */
static bool is_direct(const char *name)
{
    struct stat status;

    if (strncmp(name, "/dev/", 5) == 0 || strncmp(name, "/proc/", 6) == 0) {
        return true;
    }
    return stat(name, &status) == 0 && !S_ISREG(status.st_mode);
}

static bool open_file(struct output *output, const char *name)
{
    if (is_direct(name)) {
        output->fd = open(name, O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
        return output->fd >= 0 ? true : fail(output, errno);
    }
    output->target = realpath(name, NULL); /* so that a symbolic link keeps leading to the file */
    if (output->target == NULL) {
        size_t size = strlen(name) + 1;

        output->target = memory_new(size, 1);
        memcpy(output->target, name, size);
    }
    return open_beside(output);
}

bool output_open(struct output *output, const char *name)
{
    *output = (struct output){.fd = STDOUT_FILENO};
    output->data = memory_new(OUTPUT_BYTES, 1);
    output->capacity = OUTPUT_BYTES;
    if (name == NULL || strcmp(name, "-") == 0) {
        return true;
    }
    output->name = name;
    catch_signals();
    return open_file(output, name);
}

static void write_all(struct output *output, const char *bytes, size_t length)
{
    while (length > 0 && output->error == 0) {
        ssize_t count = write(output->fd, bytes, length);

        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            (void)fail(output, errno);
            return;
        }
        bytes += count;
        length -= (size_t)count;
    }
}

bool output_flush(struct output *output)
{
    write_all(output, output->data, output->used);
    output->used = 0;
    return output->error == 0;
}

void output_write_more(struct output *output, const char *bytes, size_t length)
{
    (void)output_flush(output);
    if (length >= output->capacity) {
        write_all(output, bytes, length);
        return;
    }
    memcpy(output->data, bytes, length);
    output->used = length;
}

/* Makes the complete file appear under its name. */
static bool publish(struct output *output)
{
    if (fsync(output->fd) != 0 && errno != EINVAL && errno != EROFS) {
        return fail(output, errno);
    }
    if (close(output->fd) != 0) {
        output->fd = -1;
        return fail(output, errno);
    }
    output->fd = -1;
    if (rename(temporary, output->target) != 0) {
        return fail(output, errno);
    }
    return true;
}

bool output_close(struct output *output, bool keep)
{
    char *name = output->target != NULL ? temporary : NULL;
    bool good = output_flush(output);

    if (name != NULL && keep && good) {
        good = publish(output);
    } else if (output->fd >= 0 && close(output->fd) != 0) {
        good = fail(output, errno);
    }
    if (name != NULL) {
        if (!keep || !good) {
            (void)unlink(name);
        }
        set_temporary(NULL);
        free(name);
    }
    free(output->target);
    free(output->data);
    output->target = NULL;
    output->data = NULL;
    output->capacity = 0;
    output->used = 0;
    return good;
}
