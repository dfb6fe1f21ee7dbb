<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Storage;

use Portal\Security\Secret;

/** Officers and their sessions. A session is a random text in a cookie; only its hash is kept here. */
final class Officers
{
    public const IDLE_SECONDS = 1800;
    public const LONGEST_SECONDS = 36000;
    public const PASSWORD_LEAST = 12;
    /** Of a password nobody has: an unknown name takes as long as a known one. */
    private const NOBODY = '$2y$11$T8DHs.N..z6PNKBEOd/.geoY7FFZ4jOEU8yiW1HF9M3/qsenx2wV6';
    private const COST = ['cost' => 11];

    public function __construct(private readonly Database $database, private readonly \Closure $clock)
    {
    }

    public static function isUsername(string $username): bool
    {
        return preg_match('/^[a-z0-9][a-z0-9._-]{1,58}[a-z0-9]$/D', $username) === 1;
    }

    /** Makes an officer or gives a new password; ends the sessions and lifts a block. */
    public function put(string $username, string $password): void
    {
        $hash = password_hash($password, PASSWORD_BCRYPT, self::COST);
        $known = $this->database->row('SELECT id FROM officers WHERE username = :username', ['username' => $username]);
        if ($known === null) {
            $this->database->insert('officers', ['username' => $username, 'password_hash' => $hash,
                'created_at' => gmdate('Y-m-d\TH:i:s\Z', (int) ($this->clock)())]);
            return;
        }
        $this->database->change('UPDATE officers SET password_hash = :hash, disabled = 0 WHERE id = :id',
            ['hash' => $hash, 'id' => $known['id']]);
        $this->database->change('DELETE FROM sessions WHERE officer_id = :id', ['id' => $known['id']]);
    }

    /** @return bool whether there is such an officer */
    public function disable(string $username): bool
    {
        $known = $this->database->row('SELECT id FROM officers WHERE username = :username', ['username' => $username]);
        if ($known === null) {
            return false;
        }
        $this->database->change('UPDATE officers SET disabled = 1 WHERE id = :id', ['id' => $known['id']]);
        $this->database->change('DELETE FROM sessions WHERE officer_id = :id', ['id' => $known['id']]);
        return true;
    }

    /** @return list<array<string, int|string|null>> */
    public function all(): array
    {
        return $this->database->rows('SELECT id, username, created_at, disabled FROM officers ORDER BY username');
    }

    /** @return string|null the text for the cookie of a new session, null when name or password is wrong */
    public function login(string $username, string $password): ?string
    {
        $officer = $this->database->row('SELECT id, password_hash, disabled FROM officers WHERE username = :username',
            ['username' => $username]);
        $good = password_verify($password, (string) ($officer['password_hash'] ?? self::NOBODY));
        if (!$good || $officer === null || (int) $officer['disabled'] !== 0) {
            return null;
        }
        if (password_needs_rehash((string) $officer['password_hash'], PASSWORD_BCRYPT, self::COST)) {
            $this->database->change('UPDATE officers SET password_hash = :hash WHERE id = :id',
                ['hash' => password_hash($password, PASSWORD_BCRYPT, self::COST), 'id' => $officer['id']]);
        }
        $now = (int) ($this->clock)();
        $this->database->change('DELETE FROM sessions WHERE seen_at < :seen OR started_at < :started',
            ['seen' => $now - self::IDLE_SECONDS, 'started' => $now - self::LONGEST_SECONDS]);
        $token = Secret::random();
        $this->database->insert('sessions', ['token_hash' => hash('sha256', $token), 'officer_id' => $officer['id'],
            'started_at' => $now, 'seen_at' => $now]);
        return $token;
    }

    public function logout(string $token): void
    {
        $this->database->change('DELETE FROM sessions WHERE token_hash = :hash', ['hash' => hash('sha256', $token)]);
    }

    /** @return array{id: int, username: string}|null whose session it is, while it lasts */
    public function bySession(string $token): ?array
    {
        $now = (int) ($this->clock)();
        $hash = hash('sha256', $token);
        $row = $this->database->row('SELECT o.id, o.username, s.seen_at
            FROM sessions s JOIN officers o ON o.id = s.officer_id
            WHERE s.token_hash = :hash AND s.seen_at >= :seen AND s.started_at >= :started AND o.disabled = 0',
            ['hash' => $hash, 'seen' => $now - self::IDLE_SECONDS, 'started' => $now - self::LONGEST_SECONDS]);
        if ($row === null) {
            return null;
        }
        if ((int) $row['seen_at'] < $now - 60) {
            $this->database->change('UPDATE sessions SET seen_at = :now WHERE token_hash = :hash',
                ['now' => $now, 'hash' => $hash]);
        }
        return ['id' => (int) $row['id'], 'username' => (string) $row['username']];
    }
}
