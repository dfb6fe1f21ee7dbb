<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Http;

/** What came in. Nothing of it is trusted; inputs are read through text(), which knows one kind of value: text. */
final class Request
{
    /**
     * @param array<mixed> $query
     * @param array<mixed> $body
     * @param array<mixed> $files
     * @param array<mixed> $cookies
     */
    public function __construct(
        public readonly string $method,
        public readonly string $path,
        public readonly array $query = [],
        public readonly array $body = [],
        public readonly array $files = [],
        public readonly array $cookies = [],
        public readonly string $address = '',
        public readonly string $host = '',
        public readonly bool $https = false,
        public readonly string $site = '',
        public readonly string $origin = '',
        public readonly bool $wantsJson = false,
        public readonly int $length = 0,
    ) {
    }

    public static function fromGlobals(bool $trustProxy): self
    {
        $path = explode('?', self::server('REQUEST_URI'), 2)[0];
        $forwarded = $trustProxy ? self::server('HTTP_X_FORWARDED_FOR') : '';
        $last = trim((string) strrchr(',' . $forwarded, ','), ', ');
        $https = self::server('HTTPS');
        return new self(
            method: self::server('REQUEST_METHOD'),
            path: rawurldecode($path),
            query: $_GET,
            body: $_POST,
            files: $_FILES,
            cookies: $_COOKIE,
            address: $last !== '' ? $last : self::server('REMOTE_ADDR'),
            host: strtolower(self::server('HTTP_HOST')),
            https: ($https !== '' && $https !== 'off')
                || ($trustProxy && self::server('HTTP_X_FORWARDED_PROTO') === 'https'),
            site: self::server('HTTP_SEC_FETCH_SITE'),
            origin: self::server('HTTP_ORIGIN'),
            wantsJson: self::server('HTTP_ACCEPT') === 'application/json',
            length: (int) self::server('CONTENT_LENGTH'),
        );
    }

    /** An input of the address, "" when it is not there. */
    public function queryText(string $name, int $longest = 100): string
    {
        return self::text($this->query, $name, $longest);
    }

    /** An input of a sent form, "" when it is not there. */
    public function bodyText(string $name, int $longest = 100): string
    {
        return self::text($this->body, $name, $longest);
    }

    public function cookie(string $name): string
    {
        $value = $this->cookies[$name] ?? '';
        return is_string($value) && strlen($value) <= 200 ? $value : '';
    }

    /** Who asks, as limits count: an address, or the network of an IPv6 address, which one visitor has all of. */
    public function visitor(): string
    {
        $bytes = (string) @inet_pton($this->address);
        return strlen($bytes) === 16 ? bin2hex(substr($bytes, 0, 8)) : $this->address;
    }

    /** The name without the port; "" when it is no name. */
    public function hostName(): string
    {
        return preg_match('/^([a-z0-9.-]+|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?$/D', $this->host, $found) === 1 ? $found[1] : '';
    }

    /** @param array<mixed> $inputs */
    private static function text(array $inputs, string $name, int $longest): string
    {
        $value = $inputs[$name] ?? '';
        if (!is_string($value) || !self::isPlainText($value) || mb_strlen($value) > $longest) {
            throw new HttpError(400);
        }
        return trim($value);
    }

    /** UTF-8 without control characters other than line ends and tabs. */
    public static function isPlainText(string $value): bool
    {
        return preg_match('/^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$/Du', $value) === 1;
    }

    private static function server(string $name): string
    {
        $value = $_SERVER[$name] ?? '';
        return is_string($value) ? $value : '';
    }
}
