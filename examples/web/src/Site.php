<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal;

use Portal\Batch\Jobs;
use Portal\Form\Questions;
use Portal\Security\Audit;
use Portal\Security\Csrf;
use Portal\Security\RateLimiter;
use Portal\Security\Secret;
use Portal\Storage\Assessments;
use Portal\Storage\Database;
use Portal\Storage\Migrations;
use Portal\Storage\Officers;
use Portal\View\Texts;
use Portal\View\View;
use Umkm\Language;

/** The parts of the application, put together; each is made when it is first asked for. */
final class Site
{
    public readonly Secret $secret;
    public readonly Csrf $csrf;
    public readonly RateLimiter $limiter;
    public readonly Audit $audit;
    public readonly Database $database;
    public readonly Assessments $assessments;
    public readonly Officers $officers;
    public readonly Jobs $jobs;
    public readonly Questions $questions;
    /** @var array<string, Texts> */
    private array $texts = [];
    /** @var array<string, View> */
    private array $views = [];

    /** @param \Closure(): float $clock seconds since 1970 */
    public function __construct(
        public readonly Settings $settings,
        public readonly string $code,
        public readonly \Closure $clock,
    ) {
        $data = $settings->folder;
        $this->secret = new Secret($data . '/secret');
        $this->csrf = new Csrf($this->secret);
        $this->limiter = new RateLimiter($data . '/limits', $this->secret, $clock);
        $this->audit = new Audit($data . '/audit', $clock);
        $migrations = new Migrations($code . '/migrations', $data);
        $this->database = new Database(
            $settings->dsn,
            $migrations->bring(...),
        );
        $this->assessments = new Assessments($this->database, $clock);
        $this->officers = new Officers($this->database, $clock);
        $this->jobs = new Jobs($this->database, $data . '/uploads', $clock);
        $this->questions = new Questions($code . '/texts/questions.php');
    }

    /** The folders for data, readable by this user only. */
    public static function prepare(Settings $settings): void
    {
        umask(0077);
        foreach (['', '/audit', '/cache', '/limits', '/uploads'] as $name) {
            $folder = $settings->folder . $name;
            if (!is_dir($folder) && !@mkdir($folder, 0700, true) && !is_dir($folder)) {
                throw new \RuntimeException('the folder for data cannot be made');
            }
        }
    }

    public function texts(Language $language): Texts
    {
        return $this->texts[$language->value] ??= Texts::read($this->code . '/texts/words.php', $language);
    }

    public function view(Language $language): View
    {
        return $this->views[$language->value] ??= new View(
            $this->code . '/templates',
            $this->settings->folder . '/cache',
            $this->texts($language),
            \umkm_version(),
        );
    }

    /** Today where PHP's time zone is, as yyyy-mm-dd. */
    public function today(): string
    {
        return date('Y-m-d', (int) ($this->clock)());
    }
}
