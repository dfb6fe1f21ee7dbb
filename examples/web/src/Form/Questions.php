<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Form;

use Umkm\Language;

/**
 * The questions of the form: our words, with kind, unit and choices from the registry of fields of the library.
 *
 * @phpstan-type Question array{name: string, kind: string, unit: string, label: string, hint: string,
 *   choices: list<array{value: string, label: string}>}
 * @phpstan-type Section array{key: string, title: string, intro: string, questions: list<Question>}
 */
final class Questions
{
    /** @var array<string, list<Section>> */
    private array $made = [];
    /** @var array<string, array<string, string>> */
    private array $labels = [];

    public function __construct(private readonly string $file)
    {
    }

    /** @return list<Section> */
    public function sections(Language $language): array
    {
        return $this->made[$language->value] ??= $this->make($language);
    }

    /** @return list<string> */
    public function names(): array
    {
        $names = [];
        foreach (require $this->file as [, , $questions]) {
            $names = [...$names, ...array_keys($questions)];
        }
        return $names;
    }

    /**
     * The label of every field: ours where the form asks for it, else its meaning in the registry.
     *
     * @return array<string, string>
     */
    public function labels(Language $language): array
    {
        return $this->labels[$language->value] ??= $this->makeLabels($language);
    }

    /** @return array<string, string> */
    private function makeLabels(Language $language): array
    {
        $labels = [];
        foreach (\umkm_fields() as $field) {
            $labels[$field['name']] = $field['text'][$language->value];
        }
        foreach (require $this->file as [, , $questions]) {
            foreach ($questions as $name => [$label]) {
                $labels[$name] = rtrim($label[$language === Language::English ? 1 : 0], '?');
            }
        }
        return $labels;
    }

    /** @return list<Section> */
    private function make(Language $language): array
    {
        $place = $language === Language::English ? 1 : 0;
        $registry = array_column(\umkm_fields(), null, 'name');
        $sections = [];
        foreach (require $this->file as $key => [$title, $intro, $questions]) {
            $made = [];
            foreach ($questions as $name => [$label, $hint]) {
                $field = $registry[$name];
                $made[] = [
                    'name' => $name,
                    'kind' => $field['type'],
                    'unit' => $field['unit'],
                    'label' => $label[$place],
                    'hint' => $hint[$place],
                    'choices' => array_map(static fn (array $choice) => [
                        'value' => $choice['name'],
                        'label' => $choice['label'][$language->value],
                    ], $field['choices']),
                ];
            }
            $sections[] = ['key' => $key, 'title' => $title[$place], 'intro' => $intro[$place], 'questions' => $made];
        }
        return $sections;
    }
}
