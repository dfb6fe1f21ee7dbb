#!/bin/sh
# SPDX-License-Identifier: MIT
# What the library asks of the C library: nothing that reads clock, locale or environment, that converts by the locale,
# prints, starts threads or ends the program.
#   imports.sh SHARED-LIBRARY
set -eu
forbidden='strto[a-z]*|ato[a-z]*|set?locale[a-z]*|.*_l|localeconv|__ctype_.*|is[a-z]+|to(upper|lower)|time|clock.*
|gettimeofday|(gm|local|mk)time(_r)?|strftime|getenv|secure_getenv|setenv|rand.*|getrandom|.*printf.*|.*scanf.*|puts|fopen|open
|read|write|pthread_create|exit|abort|signal|sigaction|dlopen|system|strerror.*|strtok|strcpy|strcat|sprintf|alloca'
forbidden=$(printf '%s' "$forbidden" | tr -d '\n')
found=$(nm -D --undefined-only "$1" | awk '{print $2}' | sed 's/@.*//' | grep -xE "$forbidden" || true)
if [ -n "$found" ]; then
    echo "$1 uses functions that a pure library does not need:"
    echo "$found"
    exit 1
fi
needed=$(readelf -d "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | grep -vE '^(libc\.so|libcjson\.so|ld-linux)' || true)
if [ -n "$needed" ]; then
    echo "$1 needs more than the C library and cJSON: $needed"
    exit 1
fi
