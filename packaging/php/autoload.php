<?php
// SPDX-License-Identifier: MIT
// Loads the classes of Umkm\ without Composer: require 'Umkm/autoload.php';

declare(strict_types=1);

spl_autoload_register(static function (string $class): void {
    if (str_starts_with($class, 'Umkm\\')) {
        $file = __DIR__ . '/' . str_replace('\\', '/', substr($class, 5)) . '.php';
        if (is_file($file)) {
            require $file;
        }
    }
});
