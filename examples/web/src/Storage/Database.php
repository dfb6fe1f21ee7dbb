<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Storage;

/** One connection; every value goes through a prepared statement. */
final class Database
{
    private ?\PDO $pdo = null;

    /** @param \Closure(\PDO): void $prepare called once per connection, before its first use */
    public function __construct(private readonly string $dsn, private readonly \Closure $prepare)
    {
    }

    /**
     * @param array<string, int|string|null> $values
     * @return list<array<string, int|string|null>>
     */
    public function rows(string $sql, array $values = []): array
    {
        return $this->run($sql, $values)->fetchAll(\PDO::FETCH_ASSOC);
    }

    /**
     * @param array<string, int|string|null> $values
     * @return array<string, int|string|null>|null
     */
    public function row(string $sql, array $values = []): ?array
    {
        return $this->rows($sql, $values)[0] ?? null;
    }

    /**
     * @param array<string, int|string|null> $values
     * @return int rows changed
     */
    public function change(string $sql, array $values = []): int
    {
        return $this->run($sql, $values)->rowCount();
    }

    /**
     * @param array<string, int|string|null> $values by column
     */
    public function insert(string $table, array $values): void
    {
        $names = array_keys($values);
        $this->change('INSERT INTO ' . $table . ' (' . implode(', ', $names) . ')'
            . ' VALUES (:' . implode(', :', $names) . ')', $values);
    }

    public function pdo(): \PDO
    {
        if ($this->pdo === null) {
            $this->pdo = self::connect($this->dsn);
            ($this->prepare)($this->pdo);
        }
        return $this->pdo;
    }

    private static function connect(string $dsn): \PDO
    {
        $options = [
            \PDO::ATTR_ERRMODE => \PDO::ERRMODE_EXCEPTION,
            \PDO::ATTR_EMULATE_PREPARES => false,
            \PDO::ATTR_STRINGIFY_FETCHES => false,
        ];
        if (str_starts_with($dsn, 'mysql:') && !str_contains($dsn, 'charset=')) {
            $dsn .= ';charset=utf8mb4';
        }
        $pdo = new \PDO($dsn, null, null, $options);
        if (str_starts_with($dsn, 'sqlite:')) {
            $pdo->exec('PRAGMA journal_mode = WAL');
            $pdo->exec('PRAGMA synchronous = NORMAL');
            $pdo->exec('PRAGMA busy_timeout = 10000');
            $pdo->exec('PRAGMA foreign_keys = ON');
        }
        return $pdo;
    }

    /** @param array<string, int|string|null> $values */
    private function run(string $sql, array $values): \PDOStatement
    {
        $statement = $this->pdo()->prepare($sql);
        foreach ($values as $name => $value) {
            $statement->bindValue($name, $value, match (true) {
                $value === null => \PDO::PARAM_NULL,
                is_int($value) => \PDO::PARAM_INT,
                default => \PDO::PARAM_STR,
            });
        }
        $statement->execute();
        return $statement;
    }
}
