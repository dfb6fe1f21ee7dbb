/* SPDX-License-Identifier: MIT */
/* The umkm command: picks the command by its name, reads its options, and runs it. */
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command.h"
#include "help.h"
#include "suggest.h"

/* So that no file of ours ever gets the number of a standard stream that the caller has closed. */
static void hold_standard_streams(void)
{
    struct stat status;

    for (int fd = 0; fd <= STDERR_FILENO; fd++) {
        if (fstat(fd, &status) != 0) {
            (void)!open("/dev/null", O_RDONLY); /* gets the lowest free number; writing to it fails, as it should */
        }
    }
}

static int say_no_command(struct session *session, const char *name)
{
    const char *names[16] = {NULL};
    struct buffer near = {0};
    int end;

    for (size_t i = 0; commands[i] != NULL && i + 1 < sizeof names / sizeof names[0]; i++) {
        names[i] = commands[i]->name;
    }
    suggest_from(name, names, "", &near);
    if (near.length > 0) {
        end = say_usage(session, MSG_NO_SUCH_COMMAND_NEAR, MESSAGE_ARGS(name, buffer_string(&near)));
    } else {
        end = say_usage(session, MSG_NO_SUCH_COMMAND, MESSAGE_ARGS(name));
    }
    buffer_free(&near);
    return end;
}

static int run(struct session *session, int argc, char **argv)
{
    int end;

    if (argc > 1 && argv[1][0] != '-') {
        session->command = command_find(argv[1]);
        if (session->command == NULL) {
            return say_no_command(session, argv[1]);
        }
        argc--;
        argv++;
    }
    end = options_read(session, argc, argv);
    if (end != EXIT_ANSWERED) {
        return end;
    }
    if (session->options.help) {
        return help_show(session);
    }
    if (session->options.version) {
        return help_version(session);
    }
    if (session->command == NULL) {
        return say_usage(session, MSG_NO_COMMAND, MESSAGE_NO_ARGS);
    }
    return session->command->run(session);
}

int main(int argc, char **argv)
{
    struct session session = {0};
    int end;

    hold_standard_streams();
    (void)signal(SIGPIPE, SIG_IGN); /* a closed pipe is a failed write */
    (void)signal(SIGXFSZ, SIG_IGN); /* so is a file that may not grow */
    session.options.lang = options_language(argc, argv);
    end = run(&session, argc, argv);
    session_free(&session);
    return end;
}
