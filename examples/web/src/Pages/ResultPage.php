<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Pages;

use Portal\Form\Submission;
use Portal\Http\HttpError;
use Portal\Http\Response;
use Portal\Visit;
use Umkm\UmkmException;
use Umkm\Validation\FieldValidator;

/** The decision on the answers of a form, shown at once and saved when the owner wants it. */
final class ResultPage
{
    /** @param array<string, string> $arguments */
    public function decide(Visit $visit, array $arguments): Response
    {
        self::limit($visit);
        $submission = FormPage::read($visit);
        $decision = self::decision($visit, $submission);
        if ($decision === null) {
            return FormPage::page($visit, $submission, 422);
        }
        $visit->site->audit->decision($decision, ['saved' => false, 'by' => 'visitor']);
        return self::page($visit, $submission, $decision, [], []);
    }

    /** @param array<string, string> $arguments */
    public function save(Visit $visit, array $arguments): Response
    {
        self::limit($visit);
        $submission = FormPage::read($visit);
        $decision = self::decision($visit, $submission);
        if ($decision === null || $submission->business === null) {
            return FormPage::page($visit, $submission, 422);
        }
        $owner = [];
        $errors = [];
        $validator = new FieldValidator($visit->language);
        foreach (['name' => 120, 'nib' => 40, 'nik' => 40] as $name => $longest) {
            $value = $visit->request->body[$name . '_owner'] ?? '';
            $good = is_string($value) && mb_check_encoding($value, 'UTF-8') && mb_strlen($value) <= $longest
                && preg_match('/[\x00-\x1f\x7f]/', $value) === 0;
            $owner[$name] = $good ? trim($value) : '';
            $known = $name !== 'name' && $good && trim($value) !== '';
            if (!$good || ($known && $validator->error($name, trim($value)) !== null)) {
                $errors[$name] = $visit->text('save.wrong.' . $name);
            }
        }
        if ($owner['name'] === '') {
            $errors['name'] = $visit->text('save.wrong.name');
        }
        if ($errors !== []) {
            return self::page($visit, $submission, $decision, $owner, $errors, 422);
        }
        $reference = $visit->site->assessments->save($submission->business->toArray(), $decision, $owner);
        $visit->site->audit->decision($decision, ['saved' => true, 'by' => 'visitor']);
        return Response::redirect($visit->address('/hasil/' . $reference));
    }

    private static function limit(Visit $visit): void
    {
        $wait = $visit->site->limiter->take('form', $visit->request->visitor(), $visit->site->settings->formsPerMinute, 60);
        if ($wait > 0) {
            throw new HttpError(429, '', ['Retry-After' => (string) $wait]);
        }
    }

    /**
     * @param-out Submission $submission with what is wrong, when there is no decision
     * @return array<string, mixed>|null
     */
    private static function decision(Visit $visit, Submission &$submission): ?array
    {
        if ($submission->business === null) {
            return null;
        }
        try {
            return \umkm_assess($submission->business->toArray(), [
                'as_of' => $visit->site->today(),
                'purpose' => $submission->purpose,
            ]);
        } catch (UmkmException $refused) {
            $submission = $submission->refused($refused, $visit->language);
            return null;
        }
    }

    /**
     * @param array<string, mixed> $decision
     * @param array<string, string> $owner
     * @param array<string, string> $errors
     */
    private static function page(
        Visit $visit,
        Submission $submission,
        array $decision,
        array $owner,
        array $errors,
        int $status = 200,
    ): Response {
        return $visit->page('result', [
            'decision' => $decision,
            'labels' => $visit->site->questions->labels($visit->language),
            'owner' => $owner + ['name' => '', 'nib' => '', 'nik' => ''],
            'errors' => $errors,
            'saved' => null,
            'path' => '/',
            'resend' => FormPage::resend($submission),
            'resendTo' => '/hasil',
        ], $status);
    }
}
