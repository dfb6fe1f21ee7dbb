<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal;

use Portal\Http\Request;
use Portal\Http\Response;
use Portal\View\Texts;
use Portal\View\View;
use Umkm\Language;

/** One request with what is known about it: language, and the officer when one is logged in. */
final class Visit
{
    /** @param array{id: int, username: string}|null $officer */
    public function __construct(
        public readonly Site $site,
        public readonly Request $request,
        public readonly Language $language,
        public readonly string $path,
        public readonly ?array $officer = null,
        public readonly string $session = '',
    ) {
    }

    /** The address of a page in the language of the visit. */
    public function address(string $path): string
    {
        return View::prefix($this->language) . $path;
    }

    /** @param array<string, string|int> $values */
    public function text(string $key, array $values = []): string
    {
        return $this->texts()->get($key, $values);
    }

    public function texts(): Texts
    {
        return $this->site->texts($this->language);
    }

    /**
     * A line in the audit on what the officer of this visit does.
     *
     * @param array<string, mixed> $what
     */
    public function record(string $event, array $what = []): void
    {
        $this->site->audit->write($event, ['by' => $this->officer['username'] ?? ''] + $what);
    }

    /** @param array<string, mixed> $values */
    public function page(string $template, array $values = [], int $status = 200): Response
    {
        $view = $this->site->view($this->language);
        return $this->withCookie(new Response($view->render($template, $values + $this->usual()), $status));
    }

    /**
     * A page that is the same for every visitor: rendered once (see View::kept).
     *
     * @param \Closure(): array<string, mixed> $values
     */
    public function keptPage(string $template, \Closure $values): Response
    {
        $view = $this->site->view($this->language);
        $words = ['token' => $this->site->csrf->token($this->request, $this->session)];
        $render = fn (array $words): string => $view->render($template, $words + $values() + $this->usual());
        return $this->withCookie(new Response($view->kept($template, $words, $render)));
    }

    /** @return array<string, mixed> what every page needs */
    private function usual(): array
    {
        return [
            'path' => $this->path,
            'officer' => $this->officer['username'] ?? '',
            'token' => $this->site->csrf->token($this->request, $this->session),
            'office' => $this->site->settings->office,
            'resend' => [],
        ];
    }

    private function withCookie(Response $response): Response
    {
        $this->site->csrf->keep($this->request, $response);
        return $response;
    }
}
