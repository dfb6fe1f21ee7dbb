// SPDX-License-Identifier: MIT
// A portal of its own and a Chromium for the tests. PORTAL_PHP is the command that portal_build makes, PORTAL_WEB the folder of
// the portal, PORTAL_WORK a folder to work in.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { once } from 'node:events';
import { chromium } from 'playwright-core';

const web = process.env.PORTAL_WEB;
export const password = 'kata sandi contoh';
export const widths = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } };

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

export async function startPortal(settings = {}) {
  const data = mkdtempSync(join(process.env.PORTAL_WORK, 'data-'));
  const env = { ...process.env, PORTAL_DATA: data, PORTAL_FORMS_PER_MINUTE: '100000', PORTAL_LOGINS_PER_QUARTER: '100000',
    PHP_CLI_SERVER_WORKERS: '2', ...settings };
  const officer = spawn(process.env.PORTAL_PHP, [join(web, 'bin/officer.php'), 'put', 'petugas.contoh'], { env });
  officer.stdin.end(password + '\n');
  const [status] = await once(officer, 'exit');
  if (status !== 0) throw new Error('the officer could not be made');
  const port = await freePort();
  const server = spawn(process.env.PORTAL_PHP, ['-S', `127.0.0.1:${port}`, '-t', join(web, 'public'), join(web, 'public/router.php')],
    { env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const lines = [];
  server.stderr.on('data', (text) => lines.push(String(text)));
  const base = `http://127.0.0.1:${port}`;
  for (let i = 0; ; i++) {
    try {
      await fetch(base + '/');
      break;
    } catch (error) {
      if (i === 100) throw error;
      await new Promise((later) => setTimeout(later, 100));
    }
  }
  return {
    base,
    log: () => lines.join(''),
    audit: () => readdirSync(join(data, 'audit')).map((name) => readFileSync(join(data, 'audit', name), 'utf8')).join(''),
    stop: () => process.kill(-server.pid, 'SIGINT'),
  };
}

export function startBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
}

// A page that fails the test on any fault of a script, refused resource or foreign host.
export async function openPage(browser, base, options = {}) {
  const context = await browser.newContext({ baseURL: base, locale: 'id-ID', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15000);
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push('script: ' + error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused/.test(message.text())) page.faults.push(message.text());
  });
  page.on('dialog', (dialog) => {
    page.faults.push('dialog: ' + dialog.message());
    dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(base + '/') && !request.url().startsWith('data:')) page.faults.push('foreign: ' + request.url());
  });
  return page;
}

export async function login(page) {
  await page.goto('/petugas/masuk');
  await page.getByLabel('Nama pengguna').fill('petugas.contoh');
  await page.getByLabel('Kata sandi').fill(password);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.waitForURL('**/petugas');
}
