<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Batch;

use Portal\Csv\Unreadable;
use Portal\Csv\Writer;
use Portal\Security\Mask;
use Portal\Storage\Database;
use Umkm\Language;

/**
 * Files being answered. Each works in a folder of its own and goes on where it stopped: the database has how far the input
 * was read and how long the outputs were then, so what an interrupted request wrote beyond is cut off.
 */
final class Jobs
{
    private const ROWS_AT_ONCE = 2000;
    public const FAULTS = ['line', 'column', 'problem'];

    public function __construct(
        private readonly Database $database,
        private readonly string $folder,
        private readonly \Closure $clock,
    ) {
    }

    /**
     * @throws Unreadable
     * @return string its id
     */
    public function receive(string $path, string $name, string $asOf, int $officer): string
    {
        $id = bin2hex(random_bytes(12));
        $folder = $this->folder . '/' . $id;
        mkdir($folder, 0700);
        try {
            $from = self::opened($path, 'r');
            $to = self::opened($folder . '/input', 'w');
            [$header, $rows] = Intake::copy($from, $to);
            fclose($to);
        } catch (Unreadable $wrong) {
            $this->removeFolder($id);
            throw $wrong;
        }
        $this->database->insert('uploads', [
            'id' => $id,
            'officer_id' => $officer,
            'created_at' => gmdate('Y-m-d\TH:i:s\Z', (int) ($this->clock)()),
            'file_name' => mb_substr(Mask::inside($name), 0, 120),
            'as_of' => $asOf,
            'state' => 'open',
            'rows_total' => $rows,
            'rows_done' => 0,
            'rows_invalid' => 0,
            'progress' => json_encode(['names' => $header->names, 'read' => 0, 'output' => 0, 'faults' => 0,
                'tally' => new Tally()], JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE),
        ]);
        return $id;
    }

    /** @return array<string, mixed>|null */
    public function byId(string $id): ?array
    {
        $job = $this->database->row('SELECT * FROM uploads WHERE id = :id', ['id' => $id]);
        if ($job === null) {
            return null;
        }
        $job['progress'] = json_decode((string) $job['progress'], true, 16, JSON_THROW_ON_ERROR);
        return $job;
    }

    /** @return list<array<string, int|string|null>> the newest hundred */
    public function all(): array
    {
        return $this->database->rows('SELECT id, created_at, file_name, as_of, state, rows_total, rows_done, rows_invalid
            FROM uploads ORDER BY created_at DESC, id LIMIT 100');
    }

    /**
     * Works for some seconds, unless another request does already.
     *
     * @param \Closure(string): string $wrong text for what is wrong with a row
     */
    public function proceed(string $id, float $seconds, Language $language, \Closure $wrong): void
    {
        $lock = self::opened($this->folder . '/' . $id . '/lock', 'c');
        if (!flock($lock, LOCK_EX | LOCK_NB)) {
            return;
        }
        $job = $this->byId($id);
        if ($job !== null && $job['state'] === 'open') {
            $this->work($job, ($this->clock)() + $seconds, $language, $wrong);
        }
        fclose($lock);
    }

    public function delete(string $id): void
    {
        $this->database->change('DELETE FROM uploads WHERE id = :id', ['id' => $id]);
        $this->removeFolder($id);
    }

    public function path(string $id, string $name): string
    {
        return $this->folder . '/' . $id . '/' . $name;
    }

    /** @return list<list<string>> line, column and problem of the first bad rows */
    public function firstFaults(string $id, int $most): array
    {
        $path = $this->path($id, 'faults');
        $file = is_file($path) ? self::opened($path, 'r') : null;
        $rows = [];
        while ($file !== null && count($rows) <= $most && ($row = fgetcsv($file, null, ',', '"', '')) !== false) {
            $rows[] = array_map(strval(...), $row);
        }
        return array_slice($rows, 1);
    }

    /** @param array<string, mixed> $job */
    private function work(array $job, float $until, Language $language, \Closure $wrong): void
    {
        $progress = $job['progress'];
        $header = Header::read($progress['names']);
        $input = self::opened($this->path($job['id'], 'input'), 'r');
        fseek($input, $progress['read']);
        $output = self::continued($this->path($job['id'], 'output'), $progress['output']);
        $faults = self::continued($this->path($job['id'], 'faults'), $progress['faults']);
        $answers = new Writer($output);
        $faultRows = new Writer($faults);
        if ($progress['read'] === 0) {
            $answers->row([...$header->names, ...$header->free(Block::ADDED)]);
            $faultRows->row(self::FAULTS);
        }
        $tally = Tally::from($progress['tally']);
        $block = new Block($header, ['as_of' => $job['as_of']], $language);
        $done = (int) $job['rows_done'];
        do {
            $rows = self::rows($input);
            [$answered, $bad] = $block->answer($rows, $tally, $wrong);
            foreach ($answered as $row) {
                $answers->row($row);
            }
            foreach ($bad as $row) {
                $faultRows->row($row);
            }
            $done += count($rows);
            $ended = count($rows) < self::ROWS_AT_ONCE;
            fflush($output);
            fflush($faults);
            $this->note($job['id'], $done, $ended, $tally, [
                'names' => $header->names, 'read' => ftell($input), 'output' => ftell($output), 'faults' => ftell($faults),
            ]);
        } while (!$ended && ($this->clock)() < $until);
        fclose($input);
        if ($ended) {
            unlink($this->path($job['id'], 'input'));
        }
    }

    /** @param array<string, mixed> $progress */
    private function note(string $id, int $done, bool $ended, Tally $tally, array $progress): void
    {
        $this->database->change('UPDATE uploads SET rows_done = :done, rows_invalid = :invalid, state = :state,
            progress = :progress WHERE id = :id', [
                'done' => $done,
                'invalid' => $tally->invalid,
                'state' => $ended ? 'done' : 'open',
                'progress' => json_encode($progress + ['tally' => $tally], JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE),
                'id' => $id,
            ]);
    }

    /**
     * @param resource $input
     * @return list<array{int, string, list<string>}>
     */
    private static function rows(mixed $input): array
    {
        $rows = [];
        while (count($rows) < self::ROWS_AT_ONCE && ($cells = fgetcsv($input, null, ',', '"', '')) !== false) {
            $cells = array_map(strval(...), $cells);
            $rows[] = [(int) $cells[0], $cells[1], array_slice($cells, 2)];
        }
        return $rows;
    }

    /** @return resource */
    private static function continued(string $path, int $length): mixed
    {
        $file = self::opened($path, 'c+');
        ftruncate($file, $length);
        fseek($file, $length);
        return $file;
    }

    /** @return resource */
    private static function opened(string $path, string $mode): mixed
    {
        return fopen($path, $mode) ?: throw new \RuntimeException('a file of an upload cannot be opened');
    }

    private function removeFolder(string $id): void
    {
        foreach (glob($this->folder . '/' . $id . '/*') ?: [] as $file) {
            unlink($file);
        }
        @rmdir($this->folder . '/' . $id);
    }
}
