#!/bin/sh
# SPDX-License-Identifier: MIT
# lib/ has no floating point, and nothing that depends on locale, clock, environment or chance.
#   forbidden.sh SOURCE-FOLDER COMPILER
# Comments and texts are taken out first. cJSON keeps numbers as double; the only thing done with one is to convert it, after
# the strict scan has found it whole and at most 2^53-1 in size: (int64_t)...->valuedouble.
set -eu
cd "$1"
words='float|double|_Float[0-9]*|_Complex|float_t|double_t'
calls='strto[a-z]*|ato[a-z]*|setlocale|newlocale|uselocale|localeconv|time|clock|clock_gettime|gettimeofday|gmtime|localtime
|mktime|strftime|getenv|rand|random|srand|printf|fprintf|sprintf|snprintf|vsnprintf|sscanf
|is(alpha|digit|alnum|space|upper|lower|punct)|tolower|toupper|strcasecmp|strncasecmp|strcpy|strcat|alloca|exit|abort|malloc_usable_size|cJSON_GetErrorPtr|cJSON_InitHooks
|cJSON_GetObjectItem|cJSON_HasObjectItem'
members='valuedouble|valueint'
headers='float|math|locale|time|ctype|fenv|complex|tgmath|stdio|setjmp|signal|threads|pthread'
calls=$(printf '%s' "$calls" | tr -d '\n')
status=0
count=0
complain() {
    if [ -n "$3" ]; then
        printf '%s: %s\n%s\n' "$1" "$2" "$3"
        status=1
    fi
}
for file in lib/*/*.c lib/*/*.h lib/*/*.def; do
    [ -f "$file" ] || continue
    count=$((count + 1))
    code=$("$2" -fpreprocessed -dD -E -P -x c "$file" 2>/dev/null | sed 's/"\(\\.\|[^"\\]\)*"/""/g')
    [ -n "$code" ] || complain "$file" "could not be read" "-"
    complain "$file" "floating point" "$(printf '%s\n' "$code" | grep -wE "$words" || true)"
    complain "$file" "depends on more than its input" \
        "$(printf '%s\n' "$code" | grep -E "(^|[^A-Za-z0-9_])($calls) *\(" || true)"
    complain "$file" "header that a pure library does not need" \
        "$(grep -nE "^ *# *include *<($headers)\.h>" "$file" || true)"
    complain "$file" "number of cJSON that is not exact" \
        "$(printf '%s\n' "$code" | sed 's/(int64_t)[a-z_.>-]*->valuedouble//g' | grep -wE "$members" || true)"
done
[ "$count" -gt 0 ]
echo "$count files read"
exit $status
