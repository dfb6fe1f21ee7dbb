<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

/* For the server built into PHP only: files as they are, everything else through the front controller. */

$path = rawurldecode(explode('?', $_SERVER['REQUEST_URI'], 2)[0]);
if (preg_match('#^/assets/[a-z0-9-]+\.(css|js|svg)$#D', $path) === 1 && is_file(__DIR__ . $path)) {
    return false;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
require __DIR__ . '/index.php';
