<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Tests;

use PHPUnit\Framework\TestCase;
use Portal\App;
use Portal\Http\Request;
use Portal\Http\Response;
use Portal\Settings;
use Portal\Site;

/**
 * An installation of its own for each test, on the database that PORTAL_TEST_DSN names (SQLite if none), at a time that
 * tests move by hand.
 */
abstract class PortalTestCase extends TestCase
{
    protected const VISITOR = 'visitor-visitor-visitor-visitor-visitor-vis';
    protected const PASSWORD = 'kata sandi contoh';
    protected float $now = 1795264200.0; /* 2026-11-21 19:30 in Jakarta */
    protected Site $site;
    private string $folder;

    protected function setUp(): void
    {
        $this->folder = sys_get_temp_dir() . '/portal-test-' . bin2hex(random_bytes(6));
        $this->site = $this->makeSite([]);
        $this->emptyDatabase();
    }

    protected function tearDown(): void
    {
        $files = new \RecursiveIteratorIterator(
            new \RecursiveDirectoryIterator($this->folder, \FilesystemIterator::SKIP_DOTS),
            \RecursiveIteratorIterator::CHILD_FIRST,
        );
        foreach ($files as $file) {
            $file->isDir() ? rmdir($file->getPathname()) : unlink($file->getPathname());
        }
        rmdir($this->folder);
    }

    /** @param array<string, string> $environment */
    protected function makeSite(array $environment): Site
    {
        $settings = Settings::from($environment + [
            'PORTAL_DATA' => $this->folder,
            'PORTAL_DSN' => (string) getenv('PORTAL_TEST_DSN'),
        ]);
        Site::prepare($settings);
        return new Site($settings, dirname(__DIR__, 2), fn (): float => $this->now);
    }

    protected function handle(Request $request): Response
    {
        return (new App($this->site))->handle($request);
    }

    /** @param array<mixed> $query */
    protected function get(string $path, array $query = [], string $session = ''): Response
    {
        return $this->handle(new Request('GET', $path, $query, cookies: $this->cookies($session), address: '192.0.2.1'));
    }

    /** @param array<mixed> $body */
    protected function post(string $path, array $body, string $session = ''): Response
    {
        $request = new Request('POST', $path, cookies: $this->cookies($session));
        $token = $this->site->csrf->token($request, $session);
        return $this->handle(new Request('POST', $path, body: $body + ['token' => $token],
            cookies: $this->cookies($session), address: '192.0.2.1'));
    }

    /** @return string the session of an officer */
    protected function officer(string $username = 'petugas.contoh'): string
    {
        $this->site->officers->put($username, self::PASSWORD);
        $token = $this->site->officers->login($username, self::PASSWORD);
        self::assertNotNull($token);
        return $token;
    }

    /** @return list<array<string, mixed>> */
    protected function auditLines(): array
    {
        $lines = file($this->folder . '/audit/' . gmdate('Y-m-d', (int) $this->now) . '.jsonl', FILE_IGNORE_NEW_LINES);
        return array_map(static fn (string $line) => json_decode($line, true, 16, JSON_THROW_ON_ERROR), $lines ?: []);
    }

    protected function folder(): string
    {
        return $this->folder;
    }

    protected static function body(Response $response): string
    {
        if (is_string($response->body)) {
            return $response->body;
        }
        ob_start();
        ($response->body)();
        return (string) ob_get_clean();
    }

    /** @return array<string, string> */
    private function cookies(string $session): array
    {
        return ['portal' => self::VISITOR] + ($session !== '' ? ['portal_officer' => $session] : []);
    }

    private function emptyDatabase(): void
    {
        if ((string) getenv('PORTAL_TEST_DSN') !== '') {
            foreach (['officers', 'sessions', 'assessments', 'uploads'] as $table) {
                $this->site->database->change('DELETE FROM ' . $table);
            }
        }
    }
}
