<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Doctrine\DBAL\Schema\Schema;

return static function (Schema $schema): void {
    $officers = $schema->createTable('officers');
    $officers->addColumn('id', 'integer', ['autoincrement' => true]);
    $officers->addColumn('username', 'string', ['length' => 60]);
    $officers->addColumn('password_hash', 'string', ['length' => 255]);
    $officers->addColumn('created_at', 'string', ['length' => 20]);
    $officers->addColumn('disabled', 'smallint', ['default' => 0]);
    $officers->setPrimaryKey(['id']);
    $officers->addUniqueIndex(['username'], 'officers_username');

    $sessions = $schema->createTable('sessions');
    $sessions->addColumn('token_hash', 'string', ['length' => 64]);
    $sessions->addColumn('officer_id', 'integer');
    $sessions->addColumn('started_at', 'bigint');
    $sessions->addColumn('seen_at', 'bigint');
    $sessions->setPrimaryKey(['token_hash']);
    $sessions->addIndex(['officer_id'], 'sessions_officer');

    $saved = $schema->createTable('assessments');
    $saved->addColumn('id', 'integer', ['autoincrement' => true]);
    $saved->addColumn('reference', 'string', ['length' => 24]);
    $saved->addColumn('created_at', 'string', ['length' => 20]);
    $saved->addColumn('business_name', 'string', ['length' => 120]);
    $saved->addColumn('search_name', 'string', ['length' => 120]);
    $saved->addColumn('nib_masked', 'string', ['length' => 24, 'notnull' => false]);
    $saved->addColumn('nik_masked', 'string', ['length' => 24, 'notnull' => false]);
    $saved->addColumn('region', 'string', ['length' => 5, 'notnull' => false]);
    $saved->addColumn('as_of', 'string', ['length' => 10]);
    $saved->addColumn('size_class', 'smallint');
    $saved->addColumn('score', 'smallint');
    $saved->addColumn('band', 'string', ['length' => 8]);
    $saved->addColumn('purpose', 'string', ['length' => 16]);
    $saved->addColumn('facts', 'text');
    $saved->addColumn('decision', 'text');
    $saved->setPrimaryKey(['id']);
    $saved->addUniqueIndex(['reference'], 'assessments_reference');
    $saved->addIndex(['size_class', 'id'], 'assessments_class');
    $saved->addIndex(['band', 'id'], 'assessments_band');

    $uploads = $schema->createTable('uploads');
    $uploads->addColumn('id', 'string', ['length' => 24]);
    $uploads->addColumn('officer_id', 'integer');
    $uploads->addColumn('created_at', 'string', ['length' => 20]);
    $uploads->addColumn('file_name', 'string', ['length' => 120]);
    $uploads->addColumn('as_of', 'string', ['length' => 10]);
    $uploads->addColumn('state', 'string', ['length' => 10]);
    $uploads->addColumn('rows_total', 'bigint');
    $uploads->addColumn('rows_done', 'bigint');
    $uploads->addColumn('rows_invalid', 'bigint');
    $uploads->addColumn('progress', 'text');
    $uploads->setPrimaryKey(['id']);
    $uploads->addIndex(['created_at'], 'uploads_created');
};
