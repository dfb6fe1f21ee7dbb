<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm\Validation;

use Umkm\Language;
use Umkm\UmkmException;

/** Looks at the inputs of a form, one by one, and says in the language of the user what is wrong. */
final class FieldValidator
{
    public function __construct(private readonly Language $language = Language::Indonesian)
    {
    }

    /** What is wrong with a value of a field, or null. Texts that stand for "not known" are fine. */
    public function error(string $field, mixed $value): ?string
    {
        if (is_string($value) && \umkm_means_unknown($value)) {
            $value = null;
        }
        try {
            \umkm_normalise([$field => $value]);
        } catch (UmkmException $refused) {
            return $this->language === Language::English ? $refused->getMessageEn() : $refused->getMessageId();
        } catch (\TypeError) {
            return $this->language === Language::English ? $field . ': wrong type of value' : $field . ': jenis nilai salah';
        }
        return null;
    }

    /**
     * What is wrong with the inputs, by their names.
     *
     * @param array<string, mixed> $inputs
     * @return array<string, string> empty when all is well
     */
    public function errors(array $inputs): array
    {
        $errors = [];
        foreach ($inputs as $field => $value) {
            $error = $this->error((string) $field, $value);
            if ($error !== null) {
                $errors[$field] = $error;
            }
        }
        return $errors;
    }
}
