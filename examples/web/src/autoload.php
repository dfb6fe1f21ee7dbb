<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

/*
 * Loads the classes: from Composer's vendor folder where there is one, else the application's own, those of umkm/umkm
 * beside it in the repository, and FastRoute, Twig and Doctrine DBAL as Debian installs them below /usr/share/php.
 */
if (is_file(__DIR__ . '/../vendor/autoload.php')) {
    require __DIR__ . '/../vendor/autoload.php';
    return;
}
spl_autoload_register(static function (string $class): void {
    $prefix = strstr($class, '\\', true) . '\\';
    $folder = ['Portal\\' => __DIR__, 'Umkm\\' => __DIR__ . '/../../../bindings/php/package/src'][$prefix] ?? null;
    if ($folder !== null) {
        $file = $folder . '/' . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
        if (is_file($file)) {
            require $file;
        }
    } elseif ($prefix === 'Doctrine\\') {
        require_once 'Doctrine/DBAL/autoload.php';
        class_exists($class) || interface_exists($class);
    }
});
require_once 'FastRoute/autoload.php';
require_once 'Twig/autoload.php';
