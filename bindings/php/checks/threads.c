/* SPDX-License-Identifier: MIT */
/*
 * Threads of one process, each with its requests, all of them using the extension at once: threads EXTENSION VECTORS.
 *
 * Each thread answers the same businesses as the first and must come to the same; the rules are loaded by whoever is first.
 */
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>

#include <sapi/embed/php_embed.h>

enum { THREADS = 8, REQUESTS = 40 };

static const char *vectors;
static atomic_int failures;
static atomic_int answered;

static const char SCRIPT[] =
    "$sum = '';"
    "foreach (array_slice(file($vectors), 1, 60) as $i => $line) {"
    "    [, , , $day, , $facts] = str_getcsv($line);"
    "    $business = [];"
    "    foreach (explode(';', $facts) as $fact) {"
    "        [$name, $value] = explode('=', $fact);"
    "        $business[$name] = $value === '' ? null : $value;"
    "    }"
    "    try {"
    "        $sum = md5($sum . serialize(umkm_assess($business, ['as_of' => $day])));"
    "        umkm_assess($business, ['as_of' => 'x']);"
    "    } catch (Umkm\\UmkmException $e) {"
    "        $sum .= $e->getMessage();"
    "    }"
    "    $sum .= json_encode(umkm_score_columns(['annual_sales' => [$i, null, -1]], ['as_of' => $day])['score']);"
    "}"
    "return $sum;";

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
        if (zend_eval_stringl(SCRIPT + strlen(""), sizeof SCRIPT - 1, &answer, "threads") == SUCCESS &&
            Z_TYPE(answer) == IS_STRING) {
            snprintf(sum, 40, "%08lx", (unsigned long)zend_inline_hash_func(Z_STRVAL(answer), Z_STRLEN(answer)));
        }
    }
    zend_end_try();
    if (Z_TYPE(answer) != IS_UNDEF) {
        zval_ptr_dtor(&answer);
    }
}

static char expected[40];

static void *answer_requests(void *unused)
{
    (void)unused;
    (void)ts_resource(0);
    for (int i = 0; i < REQUESTS; i++) {
        char sum[40] = "";
        if (php_request_startup() != SUCCESS) {
            atomic_fetch_add(&failures, 1);
            break;
        }
        SG(headers_sent) = 1;
        SG(request_info).no_headers = 1;
        run_request(sum);
        php_request_shutdown(NULL);
        atomic_fetch_add(strcmp(sum, expected) == 0 ? &answered : &failures, 1);
    }
    ts_free_thread();
    return NULL;
}

int main(int count, char **arguments)
{
    static char setting[4096];
    pthread_t threads[THREADS];
    if (count != 3) {
        return 2;
    }
    vectors = arguments[2];
    (void)snprintf(setting, sizeof setting, "extension=%s\nhtml_errors=0\ndisplay_errors=1\n", arguments[1]);
    php_embed_module.php_ini_ignore = 1;
    php_embed_module.ini_entries = setting;
    if (php_embed_init(1, arguments) != SUCCESS) {
        return 1;
    }
    /* the first thread that asks loads the rules: here none has yet */
    php_request_shutdown(NULL);
    {
        char sum[40] = "";
        if (php_request_startup() == SUCCESS) {
            run_request(sum);
        }
        (void)snprintf(expected, sizeof expected, "%s", sum);
        php_request_shutdown(NULL);
    }
    for (int i = 0; i < THREADS; i++) {
        if (pthread_create(&threads[i], NULL, answer_requests, NULL) != 0) {
            return 1;
        }
    }
    for (int i = 0; i < THREADS; i++) {
        (void)pthread_join(threads[i], NULL);
    }
    printf("%d threads: %d requests answered alike, %d not\n", THREADS, atomic_load(&answered), atomic_load(&failures));
    (void)php_request_startup(); /* php_embed_shutdown() ends one */
    php_embed_shutdown();
    return atomic_load(&failures) == 0 && atomic_load(&answered) == THREADS * REQUESTS && expected[0] != '\0' ? 0 : 1;
}
