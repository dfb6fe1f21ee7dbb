<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

/* As Composer would load them, where there is no Composer. */
spl_autoload_register(static function (string $class): void {
    foreach (['Umkm\\Tests\\' => __DIR__, 'Umkm\\' => __DIR__ . '/../src'] as $prefix => $folder) {
        if (str_starts_with($class, $prefix)) {
            $file = $folder . '/' . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
            if (is_file($file)) {
                require $file;
            }
            return;
        }
    }
});
