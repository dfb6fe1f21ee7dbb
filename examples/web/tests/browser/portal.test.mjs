// SPDX-License-Identifier: MIT
// The ways of a citizen and of an officer through the portal, as Chromium shows it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { login, openPage, startBrowser, startPortal, widths } from './support.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = join(process.env.PORTAL_WORK, 'pictures');
const businesses = join(process.env.PORTAL_WEB, '../data/businesses.csv');
let portal;
let browser;

before(async () => {
  mkdirSync(pictures, { recursive: true });
  portal = await startPortal();
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  portal?.stop();
});

async function fine(page, name) {
  assert.deepEqual(page.faults, [], name);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${name} is ${wide} pixels wider than the window`);
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  const serious = found.violations.filter((one) => ['serious', 'critical'].includes(one.impact));
  assert.deepEqual(serious.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join('; ')}`), [], name);
  await page.screenshot({ path: join(pictures, name + '.png'), fullPage: true });
}

async function answer(page) {
  await page.locator('#f-annual_sales').fill('2,5 miliar');
  await page.locator('#f-business_capital').fill('Rp400.000.000');
  await page.locator('#f-legal_form').selectOption('individual');
  await page.locator('#f-founded_on').fill('2019-03-01');
}

for (const [device, viewport] of Object.entries(widths)) {
  for (const colorScheme of ['light', 'dark']) {
    describe(`${device}, ${colorScheme}`, () => {
      test('the way of a citizen', async () => {
        const page = await openPage(browser, portal.base, { viewport, colorScheme });
        const name = (what) => `${device}-${colorScheme}-${what}`;
        await page.goto('/');
        await fine(page, name('form'));
        await page.getByRole('button', { name: 'Lihat hasil' }).click();
        await page.getByRole('alert').waitFor();
        await fine(page, name('form-empty'));
        await answer(page);
        assert.equal(await page.locator('#f-annual_sales ~ output').textContent(), '= Rp2.500.000.000');
        await page.locator('#f-workers').fill('dua');
        await page.getByRole('button', { name: 'Lihat hasil' }).click();
        await page.getByText('Bukan bilangan bulat').or(page.getByText('bukan bilangan bulat')).first().waitFor();
        await fine(page, name('form-wrong'));
        await page.locator('#f-workers').fill('3');
        for (const summary of await page.locator('details.section:not([open]) > summary').all().then((all) => all.reverse())) await summary.click();
        await page.locator('#f-requested_amount').fill('50 juta');
        await page.locator('#f-has_npwp-yes').check();
        await fine(page, name('form-open'));
        await page.getByRole('button', { name: 'Lihat hasil' }).click();
        await page.getByRole('heading', { level: 1, name: 'Hasil penilaian' }).waitFor();
        assert.equal(await page.locator('.verdict .answer').textContent(), 'Usaha Kecil');
        assert.match(await page.locator('.verdict').textContent(), /PP 7\/2021 Pasal 35 ayat \(5\) huruf b/);
        await fine(page, name('result'));
        for (const fold of await page.locator('main details > summary').all()) await fold.click();
        await fine(page, name('result-open'));
        await page.getByRole('button', { name: 'English' }).click();
        assert.equal(await page.locator('.verdict .answer').textContent(), 'Small business');
        await fine(page, name('result-english'));
        await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
        await page.getByRole('button', { name: 'Ubah jawaban' }).click();
        assert.equal(await page.locator('#f-annual_sales').inputValue(), '2,5 miliar');
        assert.equal(await page.locator('#f-has_npwp-yes').isChecked(), true);
        await page.getByRole('button', { name: 'Lihat hasil' }).click();
        await page.getByRole('button', { name: 'Simpan' }).click();
        await page.getByText('Isi nama usaha').waitFor();
        await fine(page, name('save-wrong'));
        await page.getByLabel('Nama usaha').fill('Koperasi Produsen Serba Usaha Contoh Sejahtera Bersama Masyarakat Pesisir <b>Lampung</b>');
        await page.getByLabel('NIK pemilik').fill('3201010101019876');
        await page.getByRole('button', { name: 'Simpan' }).click();
        await page.waitForURL('**/hasil/*');
        const reference = await page.locator('p.reference').textContent();
        await fine(page, name('saved'));
        assert.doesNotMatch(await page.content(), /3201010101019876/);
        await page.goto('/cari');
        await page.getByLabel('Nomor referensi').fill('AAAA-BBBB');
        await page.getByRole('button', { name: 'Buka' }).click();
        await fine(page, name('lookup-wrong'));
        await page.getByLabel('Nomor referensi').fill(reference.toLowerCase().replaceAll('-', ' '));
        await page.getByRole('button', { name: 'Buka' }).click();
        await page.waitForURL('**/hasil/' + reference);
        for (const [path, what] of [['/tentang', 'about'], ['/en/tentang', 'about-english'], ['/tidak-ada', 'error'], ['/en/cari', 'lookup-english'], ['/en', 'form-english']]) {
          await page.goto(path);
          await fine(page, name(what));
        }
        await page.context().close();
      });

      test('the way of an officer', async () => {
        const page = await openPage(browser, portal.base, { viewport, colorScheme, acceptDownloads: true });
        const name = (what) => `${device}-${colorScheme}-officer-${what}`;
        await page.goto('/petugas');
        assert.match(page.url(), /\/petugas\/masuk$/);
        await fine(page, name('login'));
        await page.getByLabel('Nama pengguna').fill('petugas.contoh');
        await page.getByLabel('Kata sandi').fill('salah sekali');
        await page.getByRole('button', { name: 'Masuk' }).click();
        await fine(page, name('login-wrong'));
        await login(page);
        await fine(page, name('list'));
        await page.getByLabel('Nama usaha atau nomor referensi').fill('produsen serba');
        await page.getByRole('button', { name: 'Tampilkan' }).click();
        await page.getByText('Hapus saringan').waitFor();
        await fine(page, name('list-found'));
        const exported = page.waitForEvent('download');
        await page.getByRole('link', { name: 'Unduh CSV' }).click();
        assert.match(readFileSync(await (await exported).path(), 'utf8'), /^reference,as_of,business_name/);
        await page.locator('td.name a').first().click();
        await fine(page, name('one'));
        await page.goto('/petugas?q=tidak-ada-yang-begini');
        await fine(page, name('list-nothing'));
        await page.goto('/petugas/berkas');
        await page.getByLabel(/Berkas CSV/).setInputFiles({ name: 'bukan.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
        await page.getByRole('button', { name: 'Unggah' }).click();
        await page.getByText('Tidak ada kolom yang dikenal').waitFor();
        await fine(page, name('files-wrong'));
        await page.getByLabel(/Berkas CSV/).setInputFiles(businesses);
        await page.getByRole('button', { name: 'Unggah' }).click();
        await page.locator('dl.figures').waitFor();
        assert.match(await page.locator('dl.figures').textContent(), /2\.000/);
        for (const fold of await page.locator('main details > summary').all()) await fold.click();
        await fine(page, name('summary'));
        const saved = page.waitForEvent('download');
        await page.getByRole('link', { name: 'Unduh hasil (CSV)' }).click();
        const text = readFileSync(await (await saved).path(), 'utf8');
        assert.equal(text.split('\r\n').length, 2002);
        assert.match(text, /,micro,annual_sales,no,PP 7\/2021|,micro,annual_sales,no,"PP 7\/2021/);
        await page.goto('/en/petugas/berkas');
        await fine(page, name('files-english'));
        await page.goto('/petugas/berkas');
        await page.locator('td.name a').first().click();
        await page.getByRole('button', { name: 'Hapus berkas' }).click();
        await page.waitForURL('**/petugas/berkas');
        await page.getByRole('button', { name: /Keluar/ }).click();
        await page.waitForURL('**/petugas/masuk');
        await page.goto('/petugas');
        assert.match(page.url(), /\/petugas\/masuk$/);
        await page.context().close();
      });
    });
  }

  test(`${device}: with scripts off`, async () => {
    const page = await openPage(browser, portal.base, { viewport, javaScriptEnabled: false });
    await page.goto('/');
    await answer(page);
    await page.locator('button.primary').click();
    assert.equal(await page.locator('.verdict .answer').textContent(), 'Usaha Kecil');
    await page.getByLabel('Nama usaha').fill('Tanpa Skrip');
    await page.getByRole('button', { name: 'Simpan' }).click();
    assert.match(await page.locator('p.reference').textContent(), /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    await login(page);
    await page.goto('/petugas/berkas');
    await page.getByLabel(/Berkas CSV/).setInputFiles(businesses);
    await page.getByRole('button', { name: 'Unggah' }).click();
    await page.waitForURL(/berkas\/[0-9a-f]{24}$/);
    const finished = page.locator('dl.figures');
    const more = page.getByRole('button', { name: 'Lanjutkan' });
    await more.or(finished).waitFor();
    for (let i = 0; i < 20 && !(await finished.count()); i++) {
      await more.click();
      await page.waitForLoadState();
      await more.or(finished).waitFor();
    }
    assert.match(await page.locator('dl.figures').textContent(), /2\.000/);
    await page.getByRole('button', { name: 'Hapus berkas' }).click();
    await page.context().close();
  });

  test(`${device}: by keyboard only`, async () => {
    const page = await openPage(browser, portal.base, { viewport });
    const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim());
    const tabTo = async (wanted) => {
      for (let i = 0; i < 120; i++) {
        await page.keyboard.press('Tab');
        if ((await focused()).startsWith(wanted)) {
          const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
          assert.notEqual(outline, 'none', wanted + ' shows no focus');
          return;
        }
      }
      assert.fail('the keyboard does not reach ' + wanted);
    };
    await page.goto('/');
    await tabTo('Langsung ke isi');
    await page.keyboard.press('Enter');
    await tabTo('f-annual_sales');
    await page.keyboard.type('100 juta');
    await tabTo('f-foreign_investment-unknown');
    await page.keyboard.press('ArrowLeft');
    await tabTo('2');
    await page.keyboard.press('Enter');
    await tabTo('f-sector_group');
    await page.keyboard.press('ArrowDown');
    await tabTo('Lihat hasil');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Hasil penilaian' }).waitFor();
    await tabTo('s-name');
    await page.keyboard.type('Papan Ketik');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/hasil/*');
    await page.goto('/petugas/masuk');
    await tabTo('username');
    await page.keyboard.type('petugas.contoh');
    await tabTo('password');
    await page.keyboard.type('kata sandi contoh');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/petugas');
    await tabTo('q');
    await page.keyboard.type('papan ketik');
    await page.keyboard.press('Enter');
    await tabTo('Papan Ketik');
    await page.keyboard.press('Enter');
    await page.getByText('Hasil penilaian Papan Ketik').waitFor();
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
}

test('hostile input in every field shows as text and does nothing', async () => {
  const page = await openPage(browser, portal.base, { viewport: widths.desk });
  const hostile = [
    '"><img src=x onerror=alert(1)><script>alert(1)</script>',
    "' OR 1=1; DROP TABLE assessments; --",
    'javascript:alert(1)',
    '{{7*7}}${7*7}<%= 7*7 %>',
    '9'.repeat(20000),
    'a\u0000b',
    '\u202e\u200b\ufeff\u{1f600}'.repeat(20),
  ];
  await page.goto('/');
  const names = await page.evaluate(() => [...new Set([...document.querySelectorAll('.questions [name]')].map((input) => input.name))].filter((name) => name !== 'token'));
  assert.ok(names.length > 60);
  for (const value of hostile) {
    await page.goto('/');
    await page.evaluate(([names, value]) => {
      const form = document.querySelector('.questions');
      for (const name of names) {
        form.querySelectorAll(`[name="${name}"]`).forEach((input) => input.remove());
        const input = document.createElement('input');
        input.type = 'hidden';
        input.name = name;
        input.value = value;
        form.append(input);
      }
      form.submit();
    }, [names, value]);
    await page.locator('#errors').waitFor();
    assert.ok(await page.locator('#errors li').count() >= names.length - 1, value.slice(0, 20));
    assert.deepEqual(page.faults, [], value.slice(0, 20));
  }
  await page.goto('/');
  await answer(page);
  await page.locator('button.primary').click();
  await page.getByLabel('Nama usaha').fill(hostile[0]);
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.waitForURL('**/hasil/*');
  assert.ok((await page.locator('h1').textContent()).includes(hostile[0]));
  await login(page);
  await page.goto('/petugas?q=' + encodeURIComponent('"><img'));
  assert.equal(await page.locator('td.name a').first().textContent(), hostile[0]);
  for (const value of hostile.slice(0, 4)) {
    for (const name of ['q', 'class', 'band', 'from', 'until', 'page']) {
      const answered = await page.goto(`/petugas?${name}=${encodeURIComponent(value)}`);
      assert.equal(answered.status(), 200, name);
    }
  }
  await page.goto('/petugas/berkas');
  await page.getByLabel(/Berkas CSV/).setInputFiles({ name: '<img src=x onerror=alert(1)>.csv', mimeType: 'text/csv',
    buffer: Buffer.from('omzet,"<script>alert(1)</script>"\n<img src=x onerror=alert(2)>,"<svg onload=alert(3)>"\n5,=1+1\n') });
  await page.getByRole('button', { name: 'Unggah' }).click();
  await page.locator('dl.figures').waitFor();
  assert.deepEqual(page.faults, []);
  assert.doesNotMatch(portal.log(), /incident|Fatal|Warning/);
  await page.context().close();
});

test('raw requests that no browser sends', async () => {
  const first = await fetch(portal.base + '/');
  const cookie = first.headers.get('set-cookie').split(';')[0];
  assert.match(first.headers.get('set-cookie'), /HttpOnly; SameSite=Lax/);
  assert.equal(first.headers.get('x-powered-by'), null);
  const token = /name="token" value="([^"]+)"/.exec(await first.text())[1];
  const send = (body, headers = {}, path = '/hasil') => fetch(portal.base + path, { method: 'POST', redirect: 'manual', body,
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...headers } });
  const form = `token=${token}&annual_sales=5`;
  assert.equal((await send(form)).status, 200);
  assert.equal((await send(form, { cookie: '' })).status, 403);
  assert.equal((await send('annual_sales=5')).status, 403);
  assert.equal((await send(`token[]=${token}&annual_sales=5`)).status, 403);
  assert.equal((await send(form, { origin: 'https://evil.example' })).status, 403);
  assert.equal((await send(form, { 'x-http-method-override': 'DELETE' })).status, 200);
  assert.equal((await send(`token=${token}&annual_sales[]=5`)).status, 422);
  assert.equal((await send(`token=${token}&annual_sales[a][b]=5`)).status, 422);
  assert.equal((await send(`token=${token}&annual_sales=%FF%FE`)).status, 422);
  assert.equal((await send(`token=${token}&annual_sales=5%00`)).status, 422);
  assert.equal((await send(`token=${token}&reference[]=1`, {}, '/cari')).status, 400);
  assert.equal((await send(form + '&x=1'.repeat(2000))).status, 200);
  assert.equal((await send('{"a":1}', { 'content-type': 'application/json' })).status, 413);
  for (const [path, status] of [['/index.php', 404], ['/router.php', 404], ['/../src/App.php', 404], ['/.user.ini', 404],
    ['/assets/../index.php', 404], ['/assets/', 404], ['/%00', 404], ['/%ff', 404], ['/hasil', 405], ['/petugas/hasil/1', 303]]) {
    const answered = await fetch(portal.base + path, { redirect: 'manual' });
    assert.equal(answered.status, status, path);
    assert.doesNotMatch(await answered.text(), /<\?php|Stack trace|\/src\//, path);
  }
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    assert.equal((await fetch(portal.base + '/', { method })).status, 405, method);
  }
  assert.match(portal.audit(), /"event":"decision".*sha256:[0-9a-f]{64}/);
});

test('on paper: light, and every fold open', async () => {
  const page = await openPage(browser, portal.base, { viewport: widths.desk, colorScheme: 'dark' });
  await page.goto('/');
  await answer(page);
  await page.locator('button.primary').click();
  await page.locator('.verdict').waitFor();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('.card')).backgroundColor), 'rgb(255, 255, 255)');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  assert.equal(await page.locator('main details:not([open])').count(), 0);
  writeFileSync(join(pictures, 'print.pdf'), await page.pdf({ format: 'A4' }));
  await page.screenshot({ path: join(pictures, 'print.png'), fullPage: true });
  await page.context().close();
});
