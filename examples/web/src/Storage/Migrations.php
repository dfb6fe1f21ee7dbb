<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Storage;

use Doctrine\DBAL\Platforms\AbstractPlatform;
use Doctrine\DBAL\Platforms\MySQLPlatform;
use Doctrine\DBAL\Platforms\PostgreSQLPlatform;
use Doctrine\DBAL\Platforms\SqlitePlatform;
use Doctrine\DBAL\Schema\Comparator;
use Doctrine\DBAL\Schema\Schema;

/**
 * Brings the tables to the newest version. Each file in migrations/ changes a schema of Doctrine DBAL, which writes the
 * statements for the database in use. The versions that were applied stand in the table "migrations".
 */
final class Migrations
{
    public function __construct(private readonly string $folder, private readonly string $data)
    {
    }

    public function bring(\PDO $pdo): void
    {
        $files = glob($this->folder . '/*.php') ?: [];
        if (self::has($pdo, basename((string) end($files), '.php'))) {
            return;
        }
        $lock = fopen($this->data . '/migrations.lock', 'c');
        if ($lock === false || !flock($lock, LOCK_EX)) {
            throw new \RuntimeException('the folder for data cannot be written');
        }
        $this->apply($pdo, $files);
        fclose($lock);
    }

    private static function has(\PDO $pdo, string $version): bool
    {
        try {
            $found = $pdo->prepare('SELECT 1 FROM migrations WHERE version = ?');
            $found->execute([$version]);
            return $found->fetchColumn() !== false;
        } catch (\PDOException) {
            return false;
        }
    }

    /** @param list<string> $files */
    private function apply(\PDO $pdo, array $files): void
    {
        $platform = self::platform((string) $pdo->getAttribute(\PDO::ATTR_DRIVER_NAME));
        $pdo->exec('CREATE TABLE IF NOT EXISTS migrations (version VARCHAR(60) PRIMARY KEY)');
        $done = $pdo->query('SELECT version FROM migrations')->fetchAll(\PDO::FETCH_COLUMN);
        $schema = new Schema();
        foreach ($files as $file) {
            $before = clone $schema;
            (require $file)($schema);
            $version = basename($file, '.php');
            if (in_array($version, $done, true)) {
                continue;
            }
            foreach ($platform->getAlterSchemaSQL((new Comparator($platform))->compareSchemas($before, $schema)) as $sql) {
                $pdo->exec($sql);
            }
            $pdo->prepare('INSERT INTO migrations (version) VALUES (?)')->execute([$version]);
        }
    }

    private static function platform(string $driver): AbstractPlatform
    {
        return match ($driver) {
            'sqlite' => new SqlitePlatform(),
            'pgsql' => new PostgreSQLPlatform(),
            'mysql' => new MySQLPlatform(),
            default => throw new \RuntimeException('PORTAL_DSN must begin with sqlite:, pgsql: or mysql:'),
        };
    }
}
