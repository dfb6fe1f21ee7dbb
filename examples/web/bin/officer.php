#!/usr/bin/env php
<?php

/* SPDX-License-Identifier: MIT */

/*
 * Officers of the portal, from the command line of the server:
 *
 *     php bin/officer.php put NAME       makes an officer or gives a new password, read from the input
 *     php bin/officer.php disable NAME   ends the sessions and refuses the login
 *     php bin/officer.php list
 *
 * The folder for data and the database are those of the environment (PORTAL_DATA, PORTAL_DSN).
 */

declare(strict_types=1);

use Portal\Settings;
use Portal\Site;
use Portal\Storage\Officers;

require __DIR__ . '/../src/autoload.php';

/** Asks on a terminal without showing what is typed. */
function read_password(): string
{
    $terminal = stream_isatty(STDIN);
    if ($terminal) {
        fwrite(STDERR, 'Kata sandi / password: ');
        shell_exec('stty -echo');
    }
    $line = fgets(STDIN);
    if ($terminal) {
        shell_exec('stty echo');
        fwrite(STDERR, "\n");
    }
    return rtrim($line === false ? '' : $line, "\r\n");
}

function stop(string $message): never
{
    fwrite(STDERR, $message . "\n");
    exit(2);
}

[, $action, $username] = $argv + ['', '', ''];
try {
    $settings = Settings::from(getenv());
    Site::prepare($settings);
} catch (RuntimeException $wrong) {
    stop($wrong->getMessage());
}
$officers = (new Site($settings, dirname(__DIR__), static fn () => microtime(true)))->officers;
if (in_array($action, ['put', 'disable'], true) && !Officers::isUsername($username)) {
    stop('Nama: 3 sampai 60 huruf kecil, angka, titik, - atau _ / name: 3 to 60 lower-case letters, digits, dots, - or _');
}
switch ($action) {
    case 'put':
        $password = read_password();
        if (mb_strlen($password) < Officers::PASSWORD_LEAST || strlen($password) > 72) {
            stop("Kata sandi: paling sedikit 12 huruf, paling banyak 72 bita\nPassword: at least 12 characters, at most 72 bytes");
        }
        $officers->put($username, $password);
        echo "Petugas siap / officer ready: $username\n";
        break;
    case 'disable':
        $officers->disable($username) || stop("Tidak ada / unknown: $username");
        echo "Dinonaktifkan / disabled: $username\n";
        break;
    case 'list':
        foreach ($officers->all() as $officer) {
            $state = $officer['disabled'] ? "\tnonaktif / disabled" : '';
            echo $officer['username'], "\t", $officer['created_at'], $state, "\n";
        }
        break;
    default:
        stop('php bin/officer.php put NAME | disable NAME | list');
}
