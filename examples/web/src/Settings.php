<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal;

/** What an installation may choose, read once from the environment (see README.md for each name). */
final class Settings
{
    /**
     * @param list<string> $hosts names under which the application answers; empty: any
     */
    public function __construct(
        public readonly string $folder,
        public readonly string $dsn,
        public readonly array $hosts = [],
        public readonly bool $trustProxy = false,
        public readonly int $formsPerMinute = 60,
        public readonly int $loginsPerQuarter = 10,
        public readonly int $uploadMegabytes = 200,
        public readonly string $office = '',
    ) {
    }

    /** @param array<string, string> $environment */
    public static function from(array $environment): self
    {
        $folder = $environment['PORTAL_DATA'] ?? '';
        if ($folder === '') {
            throw new \RuntimeException('PORTAL_DATA must name the folder for data');
        }
        $dsn = $environment['PORTAL_DSN'] ?? '';
        $hosts = array_map(trim(...), explode(',', strtolower($environment['PORTAL_HOSTS'] ?? '')));
        return new self(
            folder: rtrim($folder, '/'),
            dsn: $dsn !== '' ? $dsn : 'sqlite:' . rtrim($folder, '/') . '/portal.sqlite',
            hosts: array_values(array_filter($hosts, static fn (string $host) => $host !== '')),
            trustProxy: ($environment['PORTAL_TRUST_PROXY'] ?? '') === '1',
            formsPerMinute: self::number($environment, 'PORTAL_FORMS_PER_MINUTE', 60),
            loginsPerQuarter: self::number($environment, 'PORTAL_LOGINS_PER_QUARTER', 10),
            uploadMegabytes: self::number($environment, 'PORTAL_UPLOAD_MB', 200),
            office: trim($environment['PORTAL_OFFICE'] ?? ''),
        );
    }

    /** @param array<string, string> $environment */
    private static function number(array $environment, string $name, int $usual): int
    {
        $text = $environment[$name] ?? '';
        if ($text === '') {
            return $usual;
        }
        if (preg_match('/^[1-9][0-9]{0,8}$/D', $text) !== 1) {
            throw new \RuntimeException($name . ' must be a whole number above zero');
        }
        return (int) $text;
    }
}
