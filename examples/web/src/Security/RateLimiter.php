<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Security;

/**
 * A bucket per purpose and visitor: it fills with time, every try takes one. Buckets are small files of this server, named
 * by a code, so that no address is kept in the clear.
 */
final class RateLimiter
{
    public function __construct(
        private readonly string $folder,
        private readonly Secret $secret,
        private readonly \Closure $clock,
    ) {
    }

    /** Takes one; the seconds to wait when the bucket is empty, else 0. */
    public function take(string $purpose, string $who, int $size, int $seconds): int
    {
        $name = substr(hash('sha256', $this->secret->sign('limit', $purpose . "\0" . $who)), 0, 40);
        $folder = $this->folder . '/' . substr($name, 0, 2);
        if (!is_dir($folder)) {
            @mkdir($folder, 0700, true);
        }
        $file = fopen($folder . '/' . $name, 'c+');
        if ($file === false || !flock($file, LOCK_EX)) {
            throw new \RuntimeException('the limits cannot be kept');
        }
        $now = ($this->clock)();
        [$left, $then] = array_map(floatval(...), explode(' ', (string) fgets($file) . ' ')) + [0.0, 0.0];
        $left = $then > 0 ? min($size, $left + max(0.0, $now - $then) * $size / $seconds) : (float) $size;
        $wait = $left >= 1 ? 0 : (int) ceil((1 - $left) * $seconds / $size);
        rewind($file);
        fwrite($file, sprintf('%020.6F %020.6F', $wait === 0 ? $left - 1 : $left, $now));
        fclose($file);
        if (random_int(1, 2000) === 1) {
            $this->forget($folder, (int) $now - 86400);
        }
        return $wait;
    }

    private function forget(string $folder, int $before): void
    {
        foreach (glob($folder . '/*') ?: [] as $old) {
            if (@filemtime($old) < $before) {
                @unlink($old);
            }
        }
    }
}
