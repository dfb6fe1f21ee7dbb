<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Tests;

use Portal\Http\Request;

/** What holds for every page: headers, methods, hosts, tokens, errors. */
final class HttpTest extends PortalTestCase
{
    private const FORM = ['annual_sales' => '2,5 miliar', 'purpose' => 'facilitation'];

    public function testEveryPageHasTheHeaders(): void
    {
        foreach ([$this->get('/'), $this->get('/nowhere'), $this->get('/en/tentang'), $this->post('/hasil', self::FORM)] as $answer) {
            self::assertSame('nosniff', $answer->headers['X-Content-Type-Options']);
            self::assertSame('DENY', $answer->headers['X-Frame-Options']);
            self::assertSame('no-store', $answer->headers['Cache-Control']);
            self::assertStringContainsString("default-src 'none'", $answer->headers['Content-Security-Policy']);
            self::assertStringContainsString("frame-ancestors 'none'", $answer->headers['Content-Security-Policy']);
            self::assertStringNotContainsString('unsafe', $answer->headers['Content-Security-Policy']);
        }
    }

    public function testPagesNameNoOtherHostAndNoInlineCode(): void
    {
        foreach (['/', '/cari', '/tentang', '/petugas/masuk'] as $path) {
            $page = self::body($this->get($path));
            self::assertDoesNotMatchRegularExpression('#(?:src|href|action)="(?:https?:)?//#', $page);
            self::assertDoesNotMatchRegularExpression('#\sstyle="|\son[a-z]+="|<style|<script(?! src="/assets/)#', $page);
        }
    }

    public function testHttpsIsHeldOn(): void
    {
        $answer = $this->handle(new Request('GET', '/', https: true));
        self::assertArrayHasKey('Strict-Transport-Security', $answer->headers);
        self::assertSame('__Host-portal', $answer->cookies()[0][0]);
        self::assertArrayNotHasKey('Strict-Transport-Security', $this->get('/')->headers);
    }

    public function testOnlyTheNamedHostsAreAnswered(): void
    {
        $this->site = $this->makeSite(['PORTAL_HOSTS' => 'portal.example.go.id, localhost']);
        foreach (['portal.example.go.id' => 200, 'localhost:8080' => 200, 'evil.example' => 400, '' => 400,
            'portal.example.go.id.evil.example' => 400, 'localhost:x' => 400] as $host => $status) {
            self::assertSame($status, $this->handle(new Request('GET', '/', host: (string) $host))->status, (string) $host);
        }
    }

    public function testMethodsAreNotOverridden(): void
    {
        self::assertSame(405, $this->handle(new Request('DELETE', '/'))->status);
        self::assertSame(405, $this->handle(new Request('TRACE', '/'))->status);
        self::assertSame(405, $this->get('/hasil')->status);
        self::assertSame('POST', $this->get('/hasil')->headers['Allow']);
        self::assertSame(200, $this->post('/hasil', self::FORM + ['_method' => 'DELETE'])->status);
        self::assertSame(200, $this->handle(new Request('HEAD', '/'))->status);
    }

    public function testAFormFromElsewhereIsRefused(): void
    {
        $cookies = ['portal' => self::VISITOR];
        $token = $this->site->csrf->token(new Request('GET', '/', cookies: $cookies), '');
        $good = self::FORM + ['token' => $token];
        $try = fn (array $body, array $cookies, string $site = '', string $origin = ''): int => $this->handle(new Request(
            'POST', '/hasil', body: $body, cookies: $cookies, host: 'portal.example', site: $site, origin: $origin))->status;
        self::assertSame(200, $try($good, $cookies));
        self::assertSame(200, $try($good, $cookies, 'same-origin', 'https://portal.example'));
        self::assertSame(403, $try(self::FORM, $cookies));
        self::assertSame(403, $try(['token' => ''] + $good, $cookies));
        self::assertSame(403, $try(['token' => ['x']] + $good, $cookies));
        self::assertSame(403, $try($good, []));
        self::assertSame(403, $try($good, ['portal' => strrev(self::VISITOR)]));
        self::assertSame(403, $try($good, ['portal' => [self::VISITOR]]));
        self::assertSame(403, $try($good, $cookies, 'cross-site'));
        self::assertSame(403, $try($good, $cookies, 'same-site'));
        self::assertSame(403, $try($good, $cookies, '', 'https://evil.example'));
        self::assertSame(403, $try($good, $cookies, '', 'null'));
    }

    public function testATokenIsOfItsVisitorAndInstallation(): void
    {
        $token = fn (string $cookie, string $session = ''): string => $this->site->csrf->token(
            new Request('GET', '/', cookies: ['portal' => $cookie]), $session);
        self::assertNotSame($token(self::VISITOR), $token(strrev(self::VISITOR)));
        self::assertNotSame($token(self::VISITOR), $token(self::VISITOR, 'session'));
        self::assertSame($token(self::VISITOR), $token(self::VISITOR));
    }

    public function testHostileAddressesAreNotFound(): void
    {
        foreach (['/../../etc/passwd', "/\0", "/\xff\xfe", '/index.php', '/hasil/' . str_repeat('A', 19), '/petugas/hasil/0',
            '/.user.ini', '/en/en/', '//evil.example'] as $path) {
            self::assertSame(404, $this->get($path)->status, rawurlencode($path));
        }
    }

    public function testAFaultShowsANumberAndNothingElse(): void
    {
        $log = tempnam(sys_get_temp_dir(), 'log');
        $before = ini_set('error_log', (string) $log);
        rename($this->folder() . '/audit', $this->folder() . '/gone');
        $answer = @$this->post('/hasil', self::FORM);
        rename($this->folder() . '/gone', $this->folder() . '/audit');
        ini_set('error_log', (string) $before);
        $logged = (string) file_get_contents((string) $log);
        unlink((string) $log);
        self::assertSame(500, $answer->status);
        self::assertStringNotContainsString('.php', self::body($answer));
        self::assertStringNotContainsString($this->folder(), self::body($answer));
        self::assertMatchesRegularExpression('/Nomor kejadian: [0-9a-f]{8}/', self::body($answer));
        self::assertStringContainsString('audit line', $logged);
    }

    public function testABodyThatPhpDroppedIsTooLarge(): void
    {
        self::assertSame(413, $this->handle(new Request('POST', '/hasil', length: 999999999))->status);
    }

    public function testBothLanguages(): void
    {
        self::assertStringContainsString('<html lang="id">', self::body($this->get('/')));
        self::assertStringContainsString('<html lang="en">', self::body($this->get('/en')));
        self::assertStringContainsString('There is no such page.', self::body($this->get('/en/nowhere')));
        self::assertStringContainsString('Halaman ini tidak ada.', self::body($this->get('/nowhere')));
    }

    public function testSettings(): void
    {
        $this->expectExceptionMessage('PORTAL_UPLOAD_MB');
        $this->makeSite(['PORTAL_UPLOAD_MB' => '12abc']);
    }
}
