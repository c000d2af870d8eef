// The benchmark: what 100,000 tokens cost in the console, as ratios to a bare page in the same run.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { probe } from './probe.mjs';

const RUNS = Number(process.env.RUNS ?? 5);
const PORT = 41_874;
const ORIGIN = `http://127.0.0.1:${PORT}`;
const root = fileURLToPath(new URL('../../', import.meta.url));

const server = spawn(process.execPath, ['e2e/bench/serve.mjs', String(PORT), 'large'], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.on('exit', () => server.kill());
await answering(`${ORIGIN}/bare.html`);
const key = await signIn();

const browser = await chromium.launch({
  executablePath: readFileSync(`${root}reports/browser-path`, 'utf8'),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ].concat(
    // Memory is measured at once instead of at the next idle collection.
    ['--disable-component-update', '--disable-sync', '--enable-blink-features=ForceEagerMeasureMemory'],
  ),
});

const bare = [];
const consoles = [];
for (let run = 0; run < RUNS; run++) {
  bare.push(await measureBare());
  consoles.push(await measureConsole());
  process.stderr.write('.');
}
process.stderr.write('\n');
await browser.close();
report();
server.kill();

async function measureBare() {
  const page = await open('/bare.html');
  const painted = await page.evaluate(() => window.probe.firstRows);
  const bytes = await memoryOf(page);
  await page.context().close();
  return { painted, bytes };
}

async function measureConsole() {
  const page = await open('/account/tokens');
  const painted = await page.evaluate(() => window.probe.firstRows);
  await page.waitForFunction(() => window.probe.allListed !== null, null, { timeout: 60_000 });
  const listed = await page.evaluate(() => window.probe.allListed);
  await page.evaluate(() => window.probe.idle());
  const loadTasks = await page.evaluate(() => window.probe.takeLongTasks());
  const bytes = await memoryOf(page);
  await page.evaluate(() => window.probe.takeLongTasks());
  const keys = await typing(page);
  const sorts = await sorting(page);
  const pages = await paging(page);
  const all = await selectingAll(page);
  await page.evaluate(() => window.probe.idle());
  const tasks = await page.evaluate(() => window.probe.takeLongTasks());
  await page.context().close();
  return { painted, listed, loadTasks, bytes, keys, sorts, pages, all, tasks };
}

async function typing(page) {
  const field = page.getByRole('searchbox', { name: 'Filter tokens' });
  await field.click();
  const times = [];
  for (const word of ['deploy', 'terraform', '2001', 'prod']) {
    for (const letter of word)
      times.push(await timed(page, 'keydown', 'main', () => page.keyboard.press(letter)));
    for (const _ of word)
      times.push(await timed(page, 'keydown', 'main', () => page.keyboard.press('Backspace')));
  }
  return times;
}

async function sorting(page) {
  const times = {};
  const buttons = page.getByRole('columnheader').getByRole('button');
  for (const button of await buttons.all()) {
    const name = await button.textContent();
    times[name] = await timed(page, 'click', 'tbody', () => button.click());
  }
  return times;
}

async function paging(page) {
  const times = [];
  for (const name of ['Next page', 'Next page', 'Last page', 'Previous page', 'First page']) {
    times.push(
      await timed(page, 'click', 'tbody', () =>
        page.getByRole('button', { name, exact: true }).first().click(),
      ),
    );
  }
  return times;
}

async function selectingAll(page) {
  await timed(page, 'click', 'main', () => page.getByRole('checkbox', { name: 'Select this page' }).click());
  return timed(page, 'click', 'main', () => page.getByRole('button', { name: /^Select all / }).click());
}

/** From the input event to the frame that shows its outcome, in milliseconds. */
async function timed(page, event, within, act) {
  // Armed before the event can come; it may come before an answer would.
  await page.evaluate(armed => window.probe.arm(...armed), [event, within]);
  await act();
  const measured = await page.evaluate(() => window.probe.measured);
  // The next one comes when the page has nothing left to do, as even a fast typist's does.
  await page.evaluate(() => window.probe.idle());
  return measured;
}

async function open(path) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(secret => sessionStorage.setItem('token-console.session', secret), key);
  await context.addInitScript(probe);
  const page = await context.newPage();
  page.on('pageerror', error => process.stderr.write(`${error.stack}\n`));
  await page.goto(ORIGIN + path);
  await page.waitForFunction(() => window.probe.firstRows > 0, null, { timeout: 60_000 });
  return page;
}

async function memoryOf(page) {
  return page.evaluate(async () => (await performance.measureUserAgentSpecificMemory()).bytes);
}

async function signIn() {
  const body = new URLSearchParams({
    name: 'Token Console browser session',
    scope: 'global',
    username: 'superuser@example.com',
    password: 'correct horse battery',
  });
  const response = await fetch(`${ORIGIN}/api/tokens`, { method: 'POST', body });
  return (await response.json()).access_token;
}

async function answering(url) {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (
      await fetch(url).then(
        response => response.ok,
        () => false,
      )
    )
      return;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  throw new Error(`Nothing answers at ${url}.`);
}

function report() {
  const of = (runs, pick) => median(runs.map(pick));
  const painted = { bare: of(bare, run => run.painted), ours: of(consoles, run => run.painted) };
  const listed = of(consoles, run => run.listed);
  const bytes = { bare: of(bare, run => run.bytes), ours: of(consoles, run => run.bytes) };
  const keys = consoles.flatMap(run => run.keys).filter(time => time !== null);
  const columns = Object.keys(consoles[0].sorts);
  const slowest = (runs, count) =>
    Math.max(...Array.from({ length: count }, (_, index) => of(runs, run => run.pages[index])));
  const lines = [
    [
      'first rows on screen / bare page',
      ratio(painted.ours, painted.bare),
      '≤ 1.5',
      `${ms(painted.ours)} / ${ms(painted.bare)}`,
    ],
    ['all tokens listed / bare page', ratio(listed, painted.bare), '', `${ms(listed)} / ${ms(painted.bare)}`],
    [
      'memory of page and worker / bare page',
      ratio(bytes.ours, bytes.bare),
      '≤ 1.5',
      `${mb(bytes.ours)} / ${mb(bytes.bare)}`,
    ],
    ['longest task by data, load to idle', ms(longest('loadTasks')), '≤ 50 ms', '0: none over 50 ms'],
    ['longest task while using', ms(longest('tasks')), '≤ 50 ms', '0: none over 50 ms'],
    ['key to painted rows, median', ms(median(keys)), '≤ 20 ms', `${keys.length} keys`],
    ['key to painted rows, p95', ms(quantile(keys, 0.95)), '≤ 50 ms', ''],
    ...columns.map(name => [`sort by ${name}`, ms(of(consoles, run => run.sorts[name])), '≤ 100 ms', '']),
    ['turn a page, slowest way', ms(slowest(consoles, consoles[0].pages.length)), '≤ 50 ms', ''],
    ['select all', ms(of(consoles, run => run.all)), '', ''],
  ];
  for (const [what, value, limit, note] of lines) {
    process.stdout.write(`${what.padEnd(40)} ${value.padStart(10)}   ${limit.padEnd(10)} ${note}\n`);
  }
}

function longest(kind) {
  return median(consoles.map(each => Math.max(0, ...each[kind])));
}

function ratio(ours, theirs) {
  return (ours / theirs).toFixed(2);
}

function ms(value) {
  return `${value.toFixed(0)} ms`;
}

function mb(value) {
  return `${(value / 1e6).toFixed(0)} MB`;
}

function median(values) {
  return quantile(values, 0.5);
}

function quantile(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
