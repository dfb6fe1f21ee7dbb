/* SPDX-License-Identifier: MIT */
/*
 * The manual pages and the completions of the shells, written when the command is built, from the same tables as --help.
 * This program is not installed.
 */
#ifndef TOOLS_MANUAL_MANUAL_H
#define TOOLS_MANUAL_MANUAL_H

#include "../command.h"
#include "../help.h"

/* A page of section 1 in a language: of one command, or of all when command is NULL. */
void man_write(struct buffer *to, const struct command *command, int32_t lang);

/* The words that may stand for the value of an option, the argument of a command, or the value of a fact; each followed by a
 * space. "@csv" stands for files whose names end so, "@any" for all files, "@facts" for the names of facts with "=". */
void words_of_option(struct buffer *to, const umkm_rules *rules, enum option_id id);
void words_of_arguments(struct buffer *to, const umkm_rules *rules, const struct command *command);
void words_of_fact(struct buffer *to, int32_t field);
void words_of_facts(struct buffer *to);

/* The table that stands for the line "@TABLE@" in the completion of a shell. */
void bash_table(struct buffer *to, const umkm_rules *rules);
void zsh_table(struct buffer *to, const umkm_rules *rules);
void fish_table(struct buffer *to, const umkm_rules *rules);

#endif
