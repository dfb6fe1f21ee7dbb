<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Pages;

use Portal\App;
use Portal\Http\Request;
use Portal\Http\Response;
use Portal\Storage\Officers;
use Portal\Visit;

/** Into the area of the officers, and out. */
final class LoginPage
{
    private const LONGEST_PASSWORD = 72;

    /** @param array<string, string> $arguments */
    public function ask(Visit $visit, array $arguments): Response
    {
        return $visit->officer !== null ? Response::redirect($visit->address('/petugas')) : self::page($visit, '', '', 200);
    }

    /** @param array<string, string> $arguments */
    public function login(Visit $visit, array $arguments): Response
    {
        $username = mb_strtolower($visit->request->bodyText('username', 60));
        $password = $visit->request->body['password'] ?? '';
        $wait = max(
            self::take($visit, 'login from', $visit->request->visitor(), 3),
            self::take($visit, 'login as', $username, 1),
        );
        if ($wait > 0) {
            $visit->site->audit->write('login refused', ['why' => 'too many attempts']);
            $page = self::page($visit, $username, $visit->text('login.wait', ['minutes' => intdiv($wait, 60) + 1]), 429);
            $page->headers['Retry-After'] = (string) $wait;
            return $page;
        }
        $readable = is_string($password) && strlen($password) <= self::LONGEST_PASSWORD && !str_contains($password, "\0")
            && Officers::isUsername($username);
        $token = $visit->site->officers->login($readable ? $username : '', $readable ? $password : '');
        if ($token === null) {
            $visit->site->audit->write('login refused', ['why' => 'wrong name or password']);
            return self::page($visit, $username, $visit->text('login.wrong'), 401);
        }
        if ($visit->session !== '') {
            $visit->site->officers->logout($visit->session);
        }
        $visit->site->audit->write('login', ['by' => $username]);
        return Response::redirect($visit->address('/petugas'))->cookie(App::sessionCookie($visit->request->https), $token);
    }

    /** @param array<string, string> $arguments */
    public function logout(Visit $visit, array $arguments): Response
    {
        $visit->site->officers->logout($visit->session);
        $visit->record('logout');
        return Response::redirect($visit->address('/petugas/masuk'))
            ->cookie(App::sessionCookie($visit->request->https), '', -86400);
    }

    private static function take(Visit $visit, string $purpose, string $who, int $times): int
    {
        return $visit->site->limiter->take($purpose, $who, $visit->site->settings->loginsPerQuarter * $times, 900);
    }

    private static function page(Visit $visit, string $username, string $error, int $status): Response
    {
        return $visit->page('officer/login', [
            'username' => Request::isPlainText($username) ? $username : '',
            'error' => $error,
            'path' => '/petugas/masuk',
        ], $status);
    }
}
