<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Http;

/** On every answer of the application. deploy/nginx.conf sets the same on files. */
final class SecurityHeaders
{
    private const ALWAYS = [
        'Content-Security-Policy' => "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            . "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
        'X-Content-Type-Options' => 'nosniff',
        'X-Frame-Options' => 'DENY',
        'Referrer-Policy' => 'same-origin',
        'Permissions-Policy' => 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
        'Cross-Origin-Opener-Policy' => 'same-origin',
        'Cross-Origin-Resource-Policy' => 'same-origin',
    ];

    public static function put(Response $response, bool $https): void
    {
        $response->headers += self::ALWAYS;
        if ($https) {
            $response->headers += ['Strict-Transport-Security' => 'max-age=31536000'];
        }
    }
}
