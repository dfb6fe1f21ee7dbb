<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

require __DIR__ . '/../../src/autoload.php';
spl_autoload_register(static function (string $class): void {
    if (str_starts_with($class, 'Portal\\Tests\\')) {
        require __DIR__ . '/' . substr($class, 13) . '.php';
    }
});
mb_internal_encoding('UTF-8');
date_default_timezone_set('Asia/Jakarta');
