<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

/* The front controller: every address that is no file comes in here. */

use Portal\App;
use Portal\Http\Request;
use Portal\Settings;
use Portal\Site;

ini_set('display_errors', '0');
ini_set('html_errors', '0');
ini_set('zend.exception_ignore_args', '1');
ini_set('log_errors', '1');
mb_internal_encoding('UTF-8');
require __DIR__ . '/../src/autoload.php';

(static function (): void {
    try {
        $settings = Settings::from(getenv());
        Site::prepare($settings);
        $site = new Site($settings, dirname(__DIR__), static fn () => microtime(true));
        $request = Request::fromGlobals($settings->trustProxy);
        (new App($site))->handle($request)->send($request);
    } catch (\Throwable $fault) {
        error_log('portal: ' . $fault);
        http_response_code(500);
        header('Content-Type: text/plain; charset=utf-8');
        echo "Portal belum dapat dijalankan; lihat catatan server.\nThe portal cannot run; see the log of the server.\n";
    }
})();
