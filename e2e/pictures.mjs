// `npm run pictures`: makes the pictures of the README and the docs from the mock build, at a stopped clock.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/** @typedef {import('@playwright/test').Page} Page */

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}docs/pictures/`;
const FLAGS = JSON.parse(readFileSync(`${root}e2e/chromium-flags.json`, 'utf8'));
const PORT = 4173;
const WORLD = 'as=superuser;stopped=2026-03-02T09:00:00Z';

/**
 * Each picture: the file to write, the address to open, the height of the window, and what to do before the picture is
 * taken. `show` returns what the picture shows.
 */
const PICTURES = [
  {
    file: 'account-tokens.png',
    address: `/account/tokens?type=user&mock=${WORLD}`,
    height: 920,
    /** @param {Page} page */
    show: async page => {
      await page.getByRole('button', { name: /expire this week$/ }).click();
      await page.getByRole('columnheader', { name: 'Expires' }).waitFor();
      await page.mouse.move(0, 0);
      return page;
    },
  },
  {
    file: 'demo-settings.png',
    address: `/account/personal/tokens?mock=${WORLD};faults=tokens.create.500*1`,
    height: 1300,
    /** @param {Page} page */
    show: async page => {
      await page.getByRole('rowheader').first().waitFor();
      await page.getByRole('button', { name: 'Demo settings' }).click();
      return page.getByRole('dialog', { name: 'Demo settings' });
    },
  },
];

// A picture shows a link, so the port is always that of `npm start`.
const server = spawn(
  process.execPath,
  ['node_modules/vite/bin/vite.js', 'preview', `--port=${PORT}`, '--strictPort'],
  { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
);
process.on('exit', () => server.kill());
server.once('exit', code => process.exit(code ?? 1));
// The preview prints its address when it listens.
await once(server.stdout, 'data');

const browser = await chromium.launch({
  executablePath: readFileSync(`${root}reports/browser-path`, 'utf8'),
  args: FLAGS,
});
mkdirSync(folder, { recursive: true });
for (const { file, address, height, show } of PICTURES) {
  const page = await browser.newPage({
    viewport: { width: 1440, height },
    deviceScaleFactor: 1.5,
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(`http://localhost:${PORT}${address}`);
  await page.getByRole('button', { name: /Northwind Media/ }).waitFor();
  const shown = await show(page);
  await page.evaluate(() => document.fonts.ready);
  await shown.screenshot({ path: folder + file, animations: 'disabled', caret: 'hide' });
  await page.context().close();
  console.log(`docs/pictures/${file}`);
}
await browser.close();
process.exit(0);
