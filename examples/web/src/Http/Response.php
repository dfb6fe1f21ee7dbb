<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Http;

/** What goes out: a text, or a callable that writes a long one piece by piece. */
final class Response
{
    /** @var list<array{string, string, int}> name, value, seconds to live (0: until the browser closes, below: delete) */
    private array $cookies = [];

    /**
     * @param string|\Closure(): void $body
     * @param array<string, string> $headers
     */
    public function __construct(
        public readonly string|\Closure $body = '',
        public readonly int $status = 200,
        public array $headers = [],
    ) {
        $this->headers += ['Content-Type' => 'text/html; charset=utf-8', 'Cache-Control' => 'no-store'];
    }

    /** To a page of this application; the address is always a path of its own. */
    public static function redirect(string $path): self
    {
        return new self('', 303, ['Location' => $path]);
    }

    /** @param array<mixed> $value */
    public static function json(array $value, int $status = 200): self
    {
        return new self(json_encode($value, JSON_THROW_ON_ERROR), $status, ['Content-Type' => 'application/json']);
    }

    /** @param \Closure(): void $write */
    public static function download(string $name, \Closure $write): self
    {
        return new self($write, 200, [
            'Content-Type' => 'text/csv; charset=utf-8',
            'Content-Disposition' => 'attachment; filename="' . $name . '"',
        ]);
    }

    public function cookie(string $name, string $value, int $seconds = 0): self
    {
        $this->cookies[] = [$name, $value, $seconds];
        return $this;
    }

    /** @return list<array{string, string, int}> */
    public function cookies(): array
    {
        return $this->cookies;
    }

    public function send(Request $request): void
    {
        http_response_code($this->status);
        header_remove('X-Powered-By');
        foreach ($this->headers as $name => $value) {
            header($name . ': ' . $value);
        }
        foreach ($this->cookies as [$name, $value, $seconds]) {
            setcookie($name, $value, [
                'expires' => $seconds === 0 ? 0 : time() + $seconds,
                'path' => '/',
                'secure' => $request->https,
                'httponly' => true,
                'samesite' => 'Lax',
            ]);
        }
        if ($request->method === 'HEAD') {
            return;
        }
        if (is_string($this->body)) {
            echo $this->body;
        } else {
            ($this->body)();
        }
    }
}
