<?php

/* SPDX-License-Identifier: MIT */

/*
 * Writes src/Business.php from the registry of fields of the extension:
 *
 *     php -d extension=umkm bin/make_business.php >src/Business.php
 */

declare(strict_types=1);

$given = ['money' => 'int|string|null', 'count' => 'int|string|null', 'date' => '\DateTimeInterface|string|null',
    'bool' => 'bool|int|string|null', 'enum' => 'int|string|null', 'code' => 'string|null', 'text' => 'string|null'];
$kept = ['money' => 'int', 'count' => 'int', 'bool' => 'bool'];
$shape = [];
$documented = $properties = $parameters = $arguments = $settings = '';
foreach (umkm_fields() as ['name' => $name, 'type' => $type, 'unit' => $unit, 'text' => $text]) {
    $kind = $kept[$type] ?? 'string';
    $about = wordwrap($text['en'] . ($unit !== '' ? " ($unit)" : ''), 110, "\n     * ");
    $properties .= str_contains($about, "\n") ? "    /**\n     * $about\n     */\n" : "    /** $about */\n";
    $properties .= "    public readonly ?$kind \$$name;\n";
    $documented .= "     * @param {$given[$type]} \$$name\n";
    $parameters .= "        mixed \$$name = null,\n";
    $arguments .= "            '$name' => " . ($type === 'date' ? "self::day(\$$name)" : "\$$name") . ",\n";
    $shape[] = "$name?:_$kind";
    $settings .= "        \$this->$name = \$facts['$name'] ?? null;\n";
}
$shape = str_replace(':_', ': ', wordwrap(implode(', ', $shape), 110, "\n         *   "));

echo <<<PHP
<?php

/* SPDX-License-Identifier: MIT */

/* Made by bin/make_business.php from the registry of fields. */

declare(strict_types=1);

namespace Umkm;

/**
 * The facts about one business, each known or null (unknown), in one form: rupiah and counts as int, yes and no as bool,
 * dates as yyyy-mm-dd, choices by name, codes and identity numbers as text.
 *
 * Values may be given as people write them ("1,5 miliar", "ya", "31-01-2020"); what the library refuses throws
 * UmkmException.
 */
final class Business implements \JsonSerializable
{
$properties
    /** @var array<string, int|string|bool> */
    private readonly array \$facts;

    /**
     * Types are looked at by the extension, which converts nothing, whether or not the caller has strict types.
     *
$documented     */
    public function __construct(
$parameters    ) {
        \$this->take(\\umkm_normalise([
$arguments        ]));
    }

    /** @param array<string, int|string|bool> \$facts */
    private function take(array \$facts): void
    {
        \$this->facts = \$facts;
        /**
         * @var array{
         *   $shape} \$facts
         */
$settings    }

    /**
     * From an array keyed by the names of fields or their aliases.
     *
     * @param array<string, mixed> \$facts
     */
    public static function fromArray(array \$facts): self
    {
        \$business = (new \ReflectionClass(self::class))->newInstanceWithoutConstructor();
        \$business->take(\\umkm_normalise(array_map(self::day(...), \$facts)));
        return \$business;
    }

    /**
     * From the inputs of a form or a row of a file, where texts such as "" and "-" mean unknown.
     *
     * @param array<string, mixed> \$inputs
     */
    public static function fromForm(array \$inputs): self
    {
        \$unknown = static fn (mixed \$value): bool => is_string(\$value) && \\umkm_means_unknown(\$value);
        return self::fromArray(array_map(static fn (mixed \$value) => \$unknown(\$value) ? null : \$value, \$inputs));
    }

    /**
     * The same business with some facts changed; null makes one unknown. Canonical names only.
     *
     * @param array<string, mixed> \$facts
     */
    public function with(array \$facts): self
    {
        return self::fromArray(\$facts + \$this->facts);
    }

    /** @return array<string, int|string|bool> the known facts */
    public function toArray(): array
    {
        return \$this->facts;
    }

    /** @return array<string, int|string|bool>|\stdClass an object also when nothing is known */
    public function jsonSerialize(): array|\stdClass
    {
        return \$this->facts !== [] ? \$this->facts : new \stdClass();
    }

    private static function day(mixed \$value): mixed
    {
        return \$value instanceof \DateTimeInterface ? \$value->format('Y-m-d') : \$value;
    }
}

PHP;
