<?php

/* SPDX-License-Identifier: MIT */

/*
 * Businesses of a CSV file from PHP: classes as columns, then some of them one by one, with score, reasons and programmes.
 *
 *     php -d extension=umkm examples/php/assess.php examples/data/businesses.csv [yyyy-mm-dd]
 */

declare(strict_types=1);

use Umkm\Answer;
use Umkm\Business;
use Umkm\Umkm;
use Umkm\UmkmException;

// with Composer: require 'vendor/autoload.php'
spl_autoload_register(static function (string $class): void {
    $file = __DIR__ . '/../../bindings/php/package/src/' . strtr(substr($class, strlen('Umkm\\')), '\\', '/') . '.php';
    if (is_file($file)) {
        require $file;
    }
});

$file = fopen($argv[1] ?? __DIR__ . '/../data/businesses.csv', 'r') ?: exit(3);
$options = ['as_of' => $argv[2] ?? date('Y-m-d')];
$fields = [];
foreach (umkm_fields() as $field) {
    $fields += array_fill_keys([$field['name'], ...$field['aliases']], $field['name']);
}
$header = fgetcsv($file, null, ',', '"', '') ?: exit(3);

// Rows as they stand in the file. What is no field of a business (a name, a district) is left out.
$businesses = [];
$refused = 0;
while (($cells = fgetcsv($file, null, ',', '"', '')) !== false) {
    $row = array_combine($header, $cells);
    try {
        $businesses[] = [$row['nama_usaha'], Business::fromForm(array_intersect_key($row, $fields))];
    } catch (UmkmException $e) {
        $refused++;
        $example ??= $row['nama_usaha'] . ': ' . $e->getMessageId();
    }
}

// All of them at once
$column = static fn (string $field) => array_map(static fn (array $one) => $one[1]->{$field}, $businesses);
$answer = Umkm::classifyColumns(
    ['annual_sales' => $column('annual_sales'), 'business_capital' => $column('business_capital'),
        'foreign_investment' => $column('foreign_investment')],
    $options,
);
printf("%d usaha dibaca, %d ditolak / read and refused\n  %s\n", count($businesses), $refused, $example ?? '-');
foreach ($answer['counts']['by_class'] as $class => $count) {
    printf("%8d  %s\n", $count, $class);
}

// Three of them with everything
foreach (array_slice($businesses, 0, 3) as [$name, $business]) {
    $record = Umkm::assess($business, $options);
    $class = $record->classification;
    printf("\n%s: %s, %s\n", $name, $class?->label->id, $class?->citation ?? '-');
    printf("  skor %d dari %d..%d, %s\n", $record->score?->score, $record->score?->lowest, $record->score?->highest,
        $record->score?->label->id);
    foreach (array_slice($record->score->reasons ?? [], 0, 3) as $reason) {
        printf("  -%d %s\n     %s\n", $reason->lost, $reason->text->id, $reason->advice[0]->text->id ?? '');
    }
    foreach (array_slice($record->programmes ?? [], 0, 4) as $programme) {
        $because = array_map(
            static fn ($one) => $one->requirement,
            $programme->answer === Answer::NotEligible ? $programme->failed : $programme->unknown,
        );
        printf("  %-16s %-12s %s\n", $programme->programme, $programme->answer->value, implode(' ', array_slice($because, 0, 3)));
    }
}
