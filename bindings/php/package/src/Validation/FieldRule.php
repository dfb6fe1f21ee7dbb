<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm\Validation;

use Umkm\Language;

/**
 * A field as a rule of Laravel's kind, without needing Laravel: it has the method of ValidationRule and is callable.
 *
 *     $request->validate(['omzet' => [(new FieldRule())->validate(...)]]);
 *
 * The name of the input is the field (or an alias), unless the rule was made for another.
 */
final class FieldRule
{
    private readonly FieldValidator $validator;

    public function __construct(
        private readonly ?string $field = null,
        Language $language = Language::Indonesian,
    ) {
        $this->validator = new FieldValidator($language);
    }

    /** @param \Closure(string): mixed $fail called with what is wrong */
    public function validate(string $attribute, mixed $value, \Closure $fail): void
    {
        $error = $this->validator->error($this->field ?? $attribute, $value);
        if ($error !== null) {
            $fail($error);
        }
    }

    /** @param \Closure(string): mixed $fail called with what is wrong */
    public function __invoke(string $attribute, mixed $value, \Closure $fail): void
    {
        $this->validate($attribute, $value, $fail);
    }
}
