<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm\Tests;

use PHPUnit\Framework\TestCase;

/** The stub for editors says what the extension has; Business has the fields that the library has. */
final class StubsTest extends TestCase
{
    private static function output(string ...$command): string
    {
        $pipes = [];
        $process = proc_open($command, [1 => ['pipe', 'w']], $pipes);
        self::assertIsResource($process);
        $output = stream_get_contents($pipes[1]);
        self::assertSame(0, proc_close($process), (string) $output);
        return (string) $output;
    }

    private static function extension(): string
    {
        $path = getenv('UMKM_EXTENSION');
        self::assertIsString($path, 'UMKM_EXTENSION names umkm.so');
        return $path;
    }

    public function testStubDeclaresTheExtension(): void
    {
        $script = __DIR__ . '/signatures.php';
        $stub = self::output(PHP_BINARY, '-n', $script, __DIR__ . '/../stubs/umkm.stub.php');
        self::assertSame($stub, self::output(PHP_BINARY, '-n', '-d', 'extension=' . self::extension(), $script));
        self::assertStringContainsString('umkm_classify(array $business, array $options = []): array', $stub);
    }

    public function testBusinessIsMadeFromTheRegistry(): void
    {
        $script = __DIR__ . '/../bin/make_business.php';
        $made = self::output(PHP_BINARY, '-n', '-d', 'extension=' . self::extension(), $script);
        self::assertSame($made, file_get_contents(__DIR__ . '/../src/Business.php'));
    }
}
