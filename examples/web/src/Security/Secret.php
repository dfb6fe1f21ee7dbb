<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Security;

/** The key of this installation, made at the first start and readable by its user only. */
final class Secret
{
    private ?string $key = null;

    public function __construct(private readonly string $file)
    {
    }

    /** A code that only this installation can make, for one purpose. */
    public function sign(string $purpose, string $text): string
    {
        return self::printable(hash_hmac('sha256', $purpose . "\0" . $text, $this->key(), true));
    }

    public function verify(string $purpose, string $text, string $code): bool
    {
        return hash_equals($this->sign($purpose, $text), $code);
    }

    /** Random text for cookies and tokens, 256 bits. */
    public static function random(): string
    {
        return self::printable(random_bytes(32));
    }

    private static function printable(string $bytes): string
    {
        return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
    }

    private function key(): string
    {
        return $this->key ??= $this->read() ?? $this->make();
    }

    private function read(): ?string
    {
        $key = is_file($this->file) ? file_get_contents($this->file) : false;
        return is_string($key) && strlen($key) === 32 ? $key : null;
    }

    /** Two processes may start at once: the one that links its file first wins, and both read that. */
    private function make(): string
    {
        $draft = $this->file . '.' . bin2hex(random_bytes(6));
        $mask = umask(0077);
        file_put_contents($draft, random_bytes(32));
        umask($mask);
        @link($draft, $this->file);
        unlink($draft);
        return $this->read() ?? throw new \RuntimeException('the key of the installation cannot be read');
    }
}
