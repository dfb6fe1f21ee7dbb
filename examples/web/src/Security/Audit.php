<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Security;

/**
 * One line of JSON per event, in a file per day that is only ever appended to: each decision with the versions of the rules
 * it rests on, logins, uploads, exports. No identity number and no name of a business comes in here.
 */
final class Audit
{
    public function __construct(private readonly string $folder, private readonly \Closure $clock)
    {
    }

    /** @param array<string, mixed> $what */
    public function write(string $event, array $what): void
    {
        $now = ($this->clock)();
        $line = ['at' => gmdate('Y-m-d\TH:i:s', (int) $now) . sprintf('.%03dZ', (int) (($now - floor($now)) * 1000)),
            'event' => $event] + $what;
        $text = json_encode($line, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE) . "\n";
        $file = $this->folder . '/' . gmdate('Y-m-d', (int) $now) . '.jsonl';
        if (file_put_contents($file, $text, FILE_APPEND) !== strlen($text)) {
            throw new \RuntimeException('the audit line cannot be written');
        }
    }

    /**
     * @param array<string, mixed> $decision a decision record
     * @param array<string, mixed> $what
     */
    public function decision(array $decision, array $what): void
    {
        $this->write('decision', $what + [
            'as_of' => $decision['as_of'] ?? null,
            'size_class' => $decision['classification']['size_class'] ?? null,
            'decided_by' => $decision['classification']['decided_by'] ?? null,
            'regime' => $decision['classification']['regime'] ?? null,
            'score' => $decision['score']['score'] ?? null,
            'band' => $decision['score']['band'] ?? null,
            'rules' => array_map(
                static fn (array $rule) => $rule['id'] . ' ' . $rule['version'] . ' sha256:' . $rule['sha256'],
                $decision['rules'] ?? [],
            ),
            'library' => $decision['library'] ?? null,
        ]);
    }
}
