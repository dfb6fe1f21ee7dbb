<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Pages;

use Portal\Batch\Summary;
use Portal\Batch\Tally;
use Portal\Csv\Unreadable;
use Portal\Http\HttpError;
use Portal\Http\Request;
use Portal\Http\Response;
use Portal\Visit;

/** Files of many businesses: sending one, its progress, its summary, and what to take home. */
final class UploadPage
{
    /** A request with a script comes again at once; without one the officer presses a button. */
    private const SECONDS_WITH_SCRIPT = 1.0;
    private const SECONDS_WITHOUT = 8.0;

    /** @param array<string, string> $arguments */
    public function all(Visit $visit, array $arguments): Response
    {
        return self::page($visit, '');
    }

    /** @param array<string, string> $arguments */
    public function receive(Visit $visit, array $arguments): Response
    {
        $asOf = $visit->request->bodyText('as_of');
        try {
            [$path, $name] = self::file($visit->request, $visit->site->settings->uploadMegabytes);
            $asOf = self::day($asOf === '' ? $visit->site->today() : $asOf);
            $id = $visit->site->jobs->receive($path, $name, $asOf, $visit->officer['id'] ?? 0);
        } catch (Unreadable $wrong) {
            $text = $visit->text('files.wrong.' . $wrong->key, ['column' => $wrong->column]);
            return $visit->request->wantsJson ? Response::json(['error' => $text], 422) : self::page($visit, $text, 422);
        }
        $visit->record('upload', ['file' => $id]);
        $address = $visit->address('/petugas/berkas/' . $id);
        return $visit->request->wantsJson ? Response::json(['address' => $address]) : Response::redirect($address);
    }

    /** @param array<string, string> $arguments */
    public function show(Visit $visit, array $arguments): Response
    {
        $job = self::job($visit, $arguments);
        $done = $job['state'] === 'done';
        return $visit->page($done ? 'officer/summary' : 'officer/progress', [
            'job' => $job,
            'faults' => $done ? $visit->site->jobs->firstFaults((string) $job['id'], 20) : [],
            'summary' => $done ? self::summary($visit, $job) : null,
        ]);
    }

    /** @param array<string, string> $arguments */
    public function proceed(Visit $visit, array $arguments): Response
    {
        $job = self::job($visit, $arguments);
        $script = $visit->request->wantsJson;
        if ($job['state'] !== 'done') {
            $texts = $visit->texts();
            $visit->site->jobs->proceed(
                (string) $job['id'],
                $script ? self::SECONDS_WITH_SCRIPT : self::SECONDS_WITHOUT,
                $visit->language,
                static fn (string $kind): string => $texts->get('fault.' . $kind),
            );
            $job = self::job($visit, $arguments);
            if ($job['state'] === 'done') {
                $visit->record('classified', ['file' => $job['id'],
                    'rows' => (int) $job['rows_done'], 'invalid' => (int) $job['rows_invalid'],
                    'rules' => \umkm_assess(['annual_sales' => 0], ['as_of' => $job['as_of']])['rules']]);
            }
        }
        return $script
            ? Response::json(['state' => $job['state'], 'done' => (int) $job['rows_done'],
                'total' => (int) $job['rows_total']])
            : Response::redirect($visit->address('/petugas/berkas/' . $job['id']));
    }

    /** @param array<string, string> $arguments */
    public function delete(Visit $visit, array $arguments): Response
    {
        $job = self::job($visit, $arguments);
        $visit->site->jobs->delete((string) $job['id']);
        $visit->record('deleted', ['file' => $job['id']]);
        return Response::redirect($visit->address('/petugas/berkas'));
    }

    /** @param array<string, string> $arguments */
    public function result(Visit $visit, array $arguments): Response
    {
        return self::download($visit, self::job($visit, $arguments), 'output', 'klasifikasi');
    }

    /** @param array<string, string> $arguments */
    public function faults(Visit $visit, array $arguments): Response
    {
        return self::download($visit, self::job($visit, $arguments), 'faults', 'kesalahan');
    }

    /**
     * @param array<string, mixed> $job
     * @return array<string, mixed>
     */
    private static function summary(Visit $visit, array $job): array
    {
        $provinces = ['' => $visit->text('file.noRegion')] + require $visit->site->code . '/texts/provinces.php';
        return Summary::of($job, $visit->site->questions->labels($visit->language), $provinces, $visit->language);
    }

    /** @param array<string, mixed> $job */
    private static function download(Visit $visit, array $job, string $file, string $name): Response
    {
        $path = $visit->site->jobs->path((string) $job['id'], $file);
        if ($job['state'] !== 'done' || !is_file($path)) {
            throw new HttpError(404);
        }
        $visit->record('download', ['file' => $job['id'], 'what' => $file]);
        $response = Response::download($name . '-' . $job['as_of'] . '.csv', static function () use ($path): void {
            while (ob_get_level() > 0) {
                ob_end_flush();
            }
            readfile($path);
        });
        $response->headers['Content-Length'] = (string) filesize($path);
        return $response;
    }

    /**
     * @param array<string, string> $arguments
     * @return array<string, mixed>
     */
    private static function job(Visit $visit, array $arguments): array
    {
        return $visit->site->jobs->byId($arguments['id']) ?? throw new HttpError(404);
    }

    private static function page(Visit $visit, string $error, int $status = 200): Response
    {
        return $visit->page('officer/files', [
            'error' => $error,
            'jobs' => $visit->site->jobs->all(),
            'today' => $visit->site->today(),
            'megabytes' => $visit->site->settings->uploadMegabytes,
            'path' => '/petugas/berkas',
        ], $status);
    }

    /**
     * @return array{string, string} path and name
     * @throws Unreadable
     */
    private static function file(Request $request, int $megabytes): array
    {
        $file = $request->files['file'] ?? null;
        $error = is_array($file) ? ($file['error'] ?? null) : UPLOAD_ERR_NO_FILE;
        if ($error === UPLOAD_ERR_INI_SIZE || $error === UPLOAD_ERR_FORM_SIZE) {
            throw new Unreadable('size');
        }
        if ($error !== UPLOAD_ERR_OK || !is_string($file['tmp_name'] ?? null) || !is_string($file['name'] ?? null)) {
            throw new Unreadable('none');
        }
        if (!is_uploaded_file($file['tmp_name']) || filesize($file['tmp_name']) > $megabytes * 1_000_000) {
            throw new Unreadable(is_uploaded_file($file['tmp_name']) ? 'size' : 'none');
        }
        $name = preg_replace('/[\x00-\x1f\x7f]+/', ' ', mb_scrub($file['name'], 'UTF-8')) ?? '';
        return [$file['tmp_name'], $name];
    }

    /** @throws Unreadable */
    private static function day(string $text): string
    {
        $good = preg_match('/^(\d{4})-(\d{2})-(\d{2})$/D', $text, $part) === 1
            && checkdate((int) $part[2], (int) $part[3], (int) $part[1]) && (int) $part[1] >= 1995;
        return $good ? $text : throw new Unreadable('day');
    }
}
