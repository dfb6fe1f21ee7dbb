<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal;

use FastRoute\Dispatcher;
use FastRoute\RouteCollector;
use Portal\Http\HttpError;
use Portal\Http\Request;
use Portal\Http\Response;
use Portal\Http\SecurityHeaders;
use Umkm\Language;

/** From a request to a response: what holds for every page is here. */
final class App
{
    public const SESSION = 'portal_officer';

    public function __construct(private readonly Site $site)
    {
    }

    public static function sessionCookie(bool $https): string
    {
        return $https ? '__Host-' . self::SESSION : self::SESSION;
    }

    public function handle(Request $request): Response
    {
        [$language, $path] = self::language($request->path);
        $visit = new Visit($this->site, $request, $language, $path);
        try {
            $response = $this->answer($visit);
        } catch (HttpError $error) {
            $response = $this->errorPage($visit, $error);
        } catch (\Throwable $fault) {
            $response = $this->faultPage($visit, $fault);
        }
        SecurityHeaders::put($response, $request->https);
        return $response;
    }

    private function answer(Visit $visit): Response
    {
        $request = $visit->request;
        $hosts = $this->site->settings->hosts;
        if ($hosts !== [] && !in_array($request->hostName(), $hosts, true)) {
            throw new HttpError(400, 'host');
        }
        if (!in_array($request->method, ['GET', 'HEAD', 'POST'], true)) {
            throw new HttpError(405, '', ['Allow' => 'GET, HEAD, POST']);
        }
        if (!Request::isPlainText($request->path)) {
            throw new HttpError(404);
        }
        $method = $request->method === 'HEAD' ? 'GET' : $request->method;
        $found = $this->dispatcher()->dispatch($method, $visit->path);
        if ($found[0] === Dispatcher::METHOD_NOT_ALLOWED) {
            throw new HttpError(405, '', ['Allow' => implode(', ', $found[1])]);
        }
        if ($found[0] !== Dispatcher::FOUND) {
            throw new HttpError(404);
        }
        [[$page, $action], $arguments] = [$found[1], $found[2]];
        $officerPage = str_starts_with($visit->path, '/petugas');
        $visit = $officerPage ? $this->withOfficer($visit) : $visit;
        if ($request->method === 'POST') {
            if ($request->length > 0 && $request->body === [] && $request->files === []) {
                throw new HttpError(413);
            }
            $this->site->csrf->check($request, $visit->session);
        }
        if ($officerPage && $visit->officer === null && $visit->path !== '/petugas/masuk') {
            return Response::redirect($visit->address('/petugas/masuk'));
        }
        return (new $page())->$action($visit, $arguments);
    }

    private function withOfficer(Visit $visit): Visit
    {
        $token = $visit->request->cookie(self::sessionCookie($visit->request->https));
        $officer = strlen($token) === 43 ? $this->site->officers->bySession($token) : null;
        return $officer === null ? $visit
            : new Visit($visit->site, $visit->request, $visit->language, $visit->path, $officer, $token);
    }

    private function dispatcher(): Dispatcher
    {
        return \FastRoute\cachedDispatcher(static function (RouteCollector $routes): void {
            foreach (require __DIR__ . '/routes.php' as [$method, $pattern, $page, $action]) {
                $routes->addRoute($method, $pattern, [$page, $action]);
            }
        }, ['cacheFile' => $this->site->settings->folder . '/cache/routes-' . filemtime(__DIR__ . '/routes.php') . '.php']);
    }

    /** @return array{Language, string} the path without the part that chooses the language */
    private static function language(string $path): array
    {
        if ($path === '/en') {
            return [Language::English, '/'];
        }
        return str_starts_with($path, '/en/') ? [Language::English, substr($path, 3)] : [Language::Indonesian, $path];
    }

    private function errorPage(Visit $visit, HttpError $error): Response
    {
        $key = 'error.' . ($error->key !== '' ? $error->key : (string) $error->status);
        $text = $visit->texts()->has($key) ? $key : 'error.400';
        $response = $visit->request->wantsJson
            ? Response::json(['error' => $visit->text($text)], $error->status)
            : $visit->page('error', ['text' => $text, 'incident' => '', 'path' => '/'], $error->status);
        $response->headers = $error->headers + $response->headers;
        return $response;
    }

    /** The page names no file, class or statement: only a number, under which the log of the server has the rest. */
    private function faultPage(Visit $visit, \Throwable $fault): Response
    {
        $incident = bin2hex(random_bytes(4));
        error_log('portal incident ' . $incident . ': ' . $fault);
        try {
            return $visit->page('error', ['text' => 'error.500', 'incident' => $incident, 'path' => '/'], 500);
        } catch (\Throwable $again) {
            error_log('portal incident ' . $incident . ', its page: ' . $again);
            return new Response($incident, 500, ['Content-Type' => 'text/plain']);
        }
    }
}
