<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Security;

use Portal\Http\HttpError;
use Portal\Http\Request;
use Portal\Http\Response;

/**
 * Shows that a form was sent from a page of this application: the token in the form is a code of the random text in a
 * cookie, which another site can neither read nor, with the key of the installation, make up. An officer's token is a code
 * of the session, so it ends with it.
 */
final class Csrf
{
    private ?string $fresh = null;

    public function __construct(private readonly Secret $secret)
    {
    }

    public static function cookieName(bool $https): string
    {
        return $https ? '__Host-portal' : 'portal';
    }

    public function token(Request $request, string $session): string
    {
        return $this->secret->sign('csrf', $session !== '' ? 'session ' . $session : 'visitor ' . $this->visitor($request));
    }

    /** The cookie goes out with the first page that has a form. */
    public function keep(Request $request, Response $response): void
    {
        if ($this->fresh !== null) {
            $response->cookie(self::cookieName($request->https), $this->fresh);
        }
    }

    public function check(Request $request, string $session): void
    {
        $elsewhere = $request->site !== '' && !in_array($request->site, ['same-origin', 'none'], true);
        $origin = $request->origin;
        $foreign = $origin !== '' && $origin !== 'http://' . $request->host && $origin !== 'https://' . $request->host;
        $sent = $request->body['token'] ?? '';
        if ($elsewhere || $foreign || !is_string($sent) || !hash_equals($this->token($request, $session), $sent)) {
            throw new HttpError(403, 'stale');
        }
    }

    private function visitor(Request $request): string
    {
        $value = $request->cookie(self::cookieName($request->https));
        if (strlen($value) === 43) {
            return $value;
        }
        return $this->fresh ??= Secret::random();
    }
}
