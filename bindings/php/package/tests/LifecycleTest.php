<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm\Tests;

use PHPUnit\Framework\TestCase;
use Umkm\Assessment;
use Umkm\Business;
use Umkm\Programme;
use Umkm\Result;
use Umkm\Umkm;
use Umkm\UmkmException;

/** However an object comes about and whatever is done with it: an answer or an exception, never a crash or a wrong value. */
final class LifecycleTest extends TestCase
{
    /** @return iterable<string, array{class-string}> */
    public function classes(): iterable
    {
        $files = glob(__DIR__ . '/../src/{,*/}*.php', GLOB_BRACE);
        self::assertIsArray($files);
        foreach ($files as $file) {
            $name = substr(realpath($file) ?: '', strlen(realpath(__DIR__ . '/../src') ?: '') + 1, -4);
            $class = 'Umkm\\' . strtr($name, '/', '\\');
            self::assertTrue(class_exists($class) || enum_exists($class) || interface_exists($class), $class);
            yield $class => [$class];
        }
        yield UmkmException::class => [UmkmException::class];
    }

    /**
     * @dataProvider classes
     * @param class-string $class
     */
    public function testMadeWithoutItsConstructor(string $class): void
    {
        $reflection = new \ReflectionClass($class);
        if ($reflection->isEnum() || $reflection->isAbstract()) {
            $this->expectException(\Error::class);
            $reflection->newInstanceWithoutConstructor();
            return;
        }
        $object = $reflection->newInstanceWithoutConstructor();
        foreach ($reflection->getMethods(\ReflectionMethod::IS_PUBLIC) as $method) {
            if (!$method->isStatic() && !$method->isConstructor() && $method->getNumberOfRequiredParameters() === 0) {
                try {
                    $method->invoke($object);
                } catch (\Error) {
                }
            }
        }
        $this->handle($object);
    }

    /** @return iterable<string, array{object}> */
    public function objects(): iterable
    {
        $business = ['annual_sales' => 2500000000, 'slik_collectability' => 1, 'monthly_net_cash' => 9000000, 'document_fraud' => true];
        $assessment = Umkm::assess($business, ['as_of' => '2026-11-21', 'announced' => true]);
        $open = [Business::fromArray($business), $assessment];
        $seen = [];
        while ($open !== []) {
            $object = array_pop($open);
            $seen[$object::class] = $object;
            foreach (get_object_vars($object) as $value) {
                foreach (is_array($value) ? $value : [$value] as $inner) {
                    if (is_object($inner)) {
                        $open[] = $inner;
                    }
                }
            }
        }
        self::assertGreaterThan(12, count($seen));
        foreach ($seen as $class => $object) {
            yield $class => [$object];
        }
    }

    /** @dataProvider objects */
    public function testSerialisedClonedComparedPrinted(object $object): void
    {
        $again = unserialize(serialize($object));
        self::assertEquals($object, $again);
        self::assertSame(json_encode($object), json_encode($again));
        if (!$object instanceof \UnitEnum) {
            $clone = clone $object;
            self::assertEquals($object, $clone);
        }
        $this->handle($object);
    }

    /** @dataProvider objects */
    public function testCannotBeChanged(object $object): void
    {
        $before = serialize($object);
        foreach (array_keys(get_object_vars($object)) as $name) {
            $ways = [
                static fn () => $object->{$name} = null,
                static function () use ($object, $name): void {
                    unset($object->{$name});
                },
                // of an object that stands in a property PHP gives a copy of the handle
                static function () use ($object, $name): void {
                    $reference = &$object->{$name};
                    $reference = null;
                },
            ];
            foreach ($ways as $change) {
                try {
                    $change();
                } catch (\Error $refused) {
                    self::assertMatchesRegularExpression('/readonly|enum/i', $refused->getMessage());
                }
                self::assertSame($before, serialize($object), $name);
            }
        }
        $this->expectException(\Error::class);
        $object->addition = 1; // @phpstan-ignore-line
        throw new \Error('a later PHP: dynamic properties are deprecated, not refused');
    }

    public function testSerialisedByAStranger(): void
    {
        $text = serialize(Umkm::classify(['annual_sales' => 5], ['as_of' => '2026-11-21']));
        $refused = 0;
        for ($i = 0; $i < strlen($text); $i++) {
            foreach (['', 'x', '9', ';', 'N', "\0"] as $put) {
                try {
                    $object = @unserialize(substr_replace($text, $put, $i, 1));
                    $this->handle($object);
                } catch (\Throwable) {
                }
                $refused++;
            }
        }
        self::assertGreaterThan(1000, $refused);
        foreach (['O:13:"Umkm\Business":1:{s:12:"annual_sales";s:1:"x";}', 'O:18:"Umkm\UmkmException":1:{s:7:"message";a:0:{}}'] as $bad) {
            try {
                $this->handle(@unserialize($bad));
            } catch (\Throwable) {
            }
        }
    }

    public function testExtended(): void
    {
        $skips = new class () extends Result {
            public function __construct()
            {
            }
        };
        try {
            $skips->toArray();
            self::fail('without a record');
        } catch (\Error $refused) {
            self::assertStringContainsString('record', $refused->getMessage());
        }
        $this->handle($skips);
        foreach ([Business::class, Assessment::class, Programme::class, Umkm::class] as $class) {
            self::assertTrue((new \ReflectionClass($class))->isFinal(), $class);
        }
    }

    public function testCallersWithoutStrictTypes(): void
    {
        $made = require __DIR__ . '/weak.php';
        self::assertIsArray($made);
        self::assertGreaterThan(15, count($made));
        self::assertSame([], array_filter($made, static fn (string $said) => $said !== 'TypeError'));
    }

    private function handle(mixed $object): void
    {
        ob_start();
        var_dump($object);
        print_r($object);
        try {
            var_export($object);
        } catch (\Error) {
        }
        $printed = (string) ob_get_clean();
        self::assertNotSame('', $printed);
        foreach ([
            static fn () => json_encode($object),
            static fn () => serialize($object),
            static fn () => $object == new \stdClass(),
            static fn () => $object <=> $object,
            static fn () => is_object($object) ? clone $object : null,
            static fn () => (array) $object,
            static fn () => is_object($object) ? iterator_to_array((static function () use ($object) {
                foreach ($object as $name => $value) { // @phpstan-ignore-line
                    yield $name => $value;
                }
            })()) : null,
            static fn () => is_object($object) ? get_object_vars($object) : null,
            static fn () => is_object($object) ? spl_object_hash($object) : null,
            static fn () => is_object($object) ? (new \WeakMap())->offsetSet($object, 1) : null,
        ] as $use) {
            try {
                $use();
            } catch (\Throwable $refused) {
                self::assertNotSame('', $refused->getMessage());
            }
        }
    }
}
