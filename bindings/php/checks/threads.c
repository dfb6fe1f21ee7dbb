/* SPDX-License-Identifier: MIT */
/*
 * Threads of one process, each with its requests, all of them using the extension at once: threads INI-FILE VECTORS.
 *
 * Each request answers the same businesses, and all must come to the same. The rules are loaded by whoever is first.
 */
#include <pthread.h>
#include <stdio.h>

#include <sapi/embed/php_embed.h>

enum { THREADS = 8, REQUESTS = 40 };

static const char *vectors;
static char sums[THREADS][REQUESTS][40];

static const char SCRIPT[] =
    "(function () use ($vectors) {"
    "    $sum = '';"
    "    foreach (array_slice(file($vectors), 1, 60) as $i => $line) {"
    "        [, , , $day, , $facts] = str_getcsv($line);"
    "        $business = [];"
    "        foreach ($facts === '' ? [] : explode(';', $facts) as $fact) {"
    "            [$name, $value] = explode('=', $fact);"
    "            $business[$name] = $value === '' ? null : $value;"
    "        }"
    "        try {"
    "            $sum = md5($sum . serialize(umkm_assess($business, ['as_of' => $day])));"
    "            umkm_assess($business, ['as_of' => 'x']);"
    "        } catch (Umkm\\UmkmException $e) {"
    "            $sum .= $e->getMessage();"
    "        }"
    "        $sum .= json_encode(umkm_score_columns(['annual_sales' => [$i, null, -1]], ['as_of' => $day])['score']);"
    "    }"
    "    return $sum;"
    "})()";

static void run_request(char sum[40])
{
    zval vector;
    zval answer;
    zend_string *name = zend_string_init("vectors", strlen("vectors"), false);
    ZVAL_STRING(&vector, vectors);
    zend_hash_update(&EG(symbol_table), name, &vector);
    zend_string_release(name);
    ZVAL_UNDEF(&answer);
    zend_try
    {
        if (zend_eval_stringl_ex(SCRIPT, sizeof SCRIPT - 1, &answer, "threads", true) == SUCCESS &&
            Z_TYPE(answer) == IS_STRING) {
            snprintf(sum, 40, "%08lx", (unsigned long)zend_inline_hash_func(Z_STRVAL(answer), Z_STRLEN(answer)));
        }
    }
    zend_end_try();
    if (Z_TYPE(answer) != IS_UNDEF) {
        zval_ptr_dtor(&answer);
    }
}

static void *answer_requests(void *mine)
{
    char(*sum)[40] = mine;
    (void)ts_resource(0);
    for (int i = 0; i < REQUESTS && php_request_startup() == SUCCESS; i++) {
        SG(headers_sent) = 1;
        SG(request_info).no_headers = 1;
        run_request(sum[i]);
        php_request_shutdown(NULL);
    }
    ts_free_thread();
    return NULL;
}

static int count_alike(void)
{
    int alike = 0;
    for (int i = 0; i < THREADS * REQUESTS; i++) {
        const char *sum = sums[i / REQUESTS][i % REQUESTS];
        alike += sum[0] != '\0' && strcmp(sum, sums[0][0]) == 0 ? 1 : 0;
    }
    return alike;
}

int main(int count, char **arguments)
{
    pthread_t threads[THREADS];
    int alike;
    if (count != 3) {
        return 2;
    }
    vectors = arguments[2];
    php_embed_module.php_ini_path_override = arguments[1];
    if (php_embed_init(1, arguments) != SUCCESS) {
        return 1;
    }
    php_request_shutdown(NULL); /* php_embed_init() began one */
    for (int i = 0; i < THREADS; i++) {
        if (pthread_create(&threads[i], NULL, answer_requests, sums[i]) != 0) {
            return 1;
        }
    }
    for (int i = 0; i < THREADS; i++) {
        (void)pthread_join(threads[i], NULL);
    }
    alike = count_alike();
    printf("%d threads: %d of %d requests answered alike\n", THREADS, alike, THREADS * REQUESTS);
    (void)php_request_startup(); /* php_embed_shutdown() ends one */
    php_embed_shutdown();
    return alike == THREADS * REQUESTS ? 0 : 1;
}
