<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Form;

use Portal\Http\Request;
use Umkm\Business;
use Umkm\Language;
use Umkm\UmkmException;
use Umkm\Validation\FieldValidator;

/** The answers of one form: as they were typed, what is wrong with them, and the business when nothing is. */
final class Submission
{
    public const PURPOSES = ['facilitation', 'registration'];
    private const LONGEST = 100;

    /**
     * @param array<string, string> $typed by field, without the empty ones
     * @param array<string, string> $errors by field
     */
    private function __construct(
        public readonly array $typed,
        public readonly array $errors,
        public readonly string $purpose,
        public readonly ?Business $business,
    ) {
    }

    public static function none(): self
    {
        return new self([], [], self::PURPOSES[0], null);
    }

    /** @param array{choose: string, long: string, plain: string, empty: string} $texts */
    public static function from(Request $request, Questions $questions, Language $language, array $texts): self
    {
        $typed = [];
        $errors = [];
        foreach ($questions->names() as $name) {
            $value = $request->body[$name] ?? '';
            if (!is_string($value) || !Request::isPlainText($value)) {
                $errors[$name] = $texts['plain'];
                continue;
            }
            $value = trim($value);
            if ($value !== '') {
                $typed[$name] = mb_substr($value, 0, self::LONGEST);
            }
            if (mb_strlen($value) > self::LONGEST) {
                $errors[$name] = $texts['long'];
            }
        }
        $purpose = $request->body['purpose'] ?? self::PURPOSES[0];
        if (!is_string($purpose) || !in_array($purpose, self::PURPOSES, true)) {
            $errors['purpose'] = $texts['choose'];
            $purpose = self::PURPOSES[0];
        }
        if ($typed === [] && $errors === []) {
            $errors['annual_sales'] = $texts['empty'];
        }
        $business = null;
        try {
            $business = Business::fromForm($typed);
        } catch (UmkmException $refused) {
            $errors += self::each($typed, $language) ?: self::one($refused, $language);
        }
        return new self($typed, $errors, $purpose, $errors === [] ? $business : null);
    }

    /** The same answers with what the decision refused. */
    public function refused(UmkmException $refused, Language $language): self
    {
        return new self($this->typed, self::one($refused, $language) + $this->errors, $this->purpose, null);
    }

    /**
     * What is wrong with each answer.
     *
     * @param array<string, string> $typed
     * @return array<string, string>
     */
    private static function each(array $typed, Language $language): array
    {
        $errors = (new FieldValidator($language))->errors($typed);
        foreach ($errors as $name => $error) {
            $errors[$name] = Refusal::withoutName($error, $name);
        }
        return $errors;
    }

    /** @return array<string, string> */
    private static function one(UmkmException $refused, Language $language): array
    {
        return [$refused->getField() ?? 'annual_sales' => Refusal::text($refused, $language)];
    }
}
