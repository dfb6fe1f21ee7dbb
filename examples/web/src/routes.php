<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use Portal\Pages;

/* Method, path, page, action. Everything under /petugas needs an officer, except the page to log in. */
return [
    ['GET', '/', Pages\FormPage::class, 'show'],
    ['POST', '/', Pages\FormPage::class, 'change'],
    ['POST', '/hasil', Pages\ResultPage::class, 'decide'],
    ['POST', '/simpan', Pages\ResultPage::class, 'save'],
    ['GET', '/cari', Pages\SavedPage::class, 'ask'],
    ['POST', '/cari', Pages\SavedPage::class, 'find'],
    ['GET', '/hasil/{reference:[0-9A-Z-]{19}}', Pages\SavedPage::class, 'show'],
    ['GET', '/tentang', Pages\AboutPage::class, 'show'],
    ['GET', '/petugas/masuk', Pages\LoginPage::class, 'ask'],
    ['POST', '/petugas/masuk', Pages\LoginPage::class, 'login'],
    ['POST', '/petugas/keluar', Pages\LoginPage::class, 'logout'],
    ['GET', '/petugas', Pages\ListPage::class, 'show'],
    ['GET', '/petugas/ekspor.csv', Pages\ListPage::class, 'export'],
    ['GET', '/petugas/hasil/{id:[1-9][0-9]{0,8}}', Pages\ListPage::class, 'one'],
    ['GET', '/petugas/berkas', Pages\UploadPage::class, 'all'],
    ['POST', '/petugas/berkas', Pages\UploadPage::class, 'receive'],
    ['GET', '/petugas/berkas/{id:[0-9a-f]{24}}', Pages\UploadPage::class, 'show'],
    ['POST', '/petugas/berkas/{id:[0-9a-f]{24}}/lanjut', Pages\UploadPage::class, 'proceed'],
    ['POST', '/petugas/berkas/{id:[0-9a-f]{24}}/hapus', Pages\UploadPage::class, 'delete'],
    ['GET', '/petugas/berkas/{id:[0-9a-f]{24}}/hasil.csv', Pages\UploadPage::class, 'result'],
    ['GET', '/petugas/berkas/{id:[0-9a-f]{24}}/kesalahan.csv', Pages\UploadPage::class, 'faults'],
];
