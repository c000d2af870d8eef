// The benchmark: what 100,000 tokens cost in the console, as ratios to a bare page in the same run.
import { probe } from './probe.mjs';
import { report } from './report.mjs';
import { startBench } from './session.mjs';

/**
 * @import { Page } from '@playwright/test'
 * @import { BareRun, ConsoleRun } from './measurements.d.ts'
 */

const RUNS = Number(process.env.RUNS ?? 5);

// Memory is measured at once instead of at the next idle collection.
const bench = await startBench(41_874, 'large', ['--enable-blink-features=ForceEagerMeasureMemory']);

/** @type {BareRun[]} */
const bare = [];
/** @type {ConsoleRun[]} */
const consoles = [];
for (let run = 0; run < RUNS; run++) {
  bare.push(await measureBare());
  consoles.push(await measureConsole());
  process.stderr.write('.');
}
process.stderr.write('\n');
await bench.end();
report(bare, consoles);

async function measureBare() {
  const page = await open('/bare.html');
  const painted = await firstRows(page);
  const bytes = await memoryOf(page);
  await page.context().close();
  return { painted, bytes };
}

async function measureConsole() {
  const page = await open('/account/tokens');
  const painted = await firstRows(page);
  await page.waitForFunction(() => window.probe.allListed !== null, null, { timeout: 60_000 });
  const listed = await page.evaluate(() => window.probe.allListed ?? Number.NaN);
  await page.evaluate(() => window.probe.idle());
  const loadTasks = await page.evaluate(() => window.probe.takeLongTasks());
  const bytes = await memoryOf(page);
  await page.evaluate(() => window.probe.takeLongTasks());
  const keys = await typing(page);
  const sorts = await sorting(page);
  const pages = await paging(page);
  const findings = await openingFindings(page);
  const finding = await filteringByFinding(page);
  const reported = await openingReport(page);
  const all = await selectingAll(page);
  await page.evaluate(() => window.probe.idle());
  const tasks = await page.evaluate(() => window.probe.takeLongTasks());
  const dialog = await openingDialog(page);
  const timeline = await drawingTimeline();
  await page.context().close();
  return {
    painted,
    listed,
    loadTasks,
    bytes,
    keys,
    sorts,
    pages,
    findings,
    finding,
    reported,
    all,
    tasks,
    dialog,
    timeline,
  };
}

/** @param {Page} page */
function firstRows(page) {
  return page.evaluate(() => window.probe.firstRows ?? Number.NaN);
}

/** @param {Page} page */
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

/** @param {Page} page */
async function sorting(page) {
  /** @type {ConsoleRun['sorts']} */
  const times = {};
  const buttons = page.getByRole('columnheader').getByRole('button');
  for (const button of await buttons.all()) {
    const name = (await button.textContent()) ?? '';
    times[name] = await timed(page, 'click', 'tbody', () => button.click());
  }
  return times;
}

/** @param {Page} page */
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

/** The panel with all findings of all tokens. @param {Page} page */
function openingFindings(page) {
  return timed(page, 'click', 'main', () =>
    page.getByRole('button', { name: 'Findings', exact: true }).click(),
  );
}

/** To the finding with the most tokens, and back. @param {Page} page */
async function filteringByFinding(page) {
  const button = page.getByRole('button', { name: /^[\d,]+ Global scope$/ });
  const time = await timed(page, 'click', 'tbody', () => button.click());
  await timed(page, 'click', 'tbody', () => button.click());
  return time;
}

/** The report of all findings of all tokens, until it is on the screen. @param {Page} page */
async function openingReport(page) {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.evaluate(() => window.probe.armUntil('click', 'dialog article'));
  await page.getByRole('button', { name: 'Report…' }).click();
  const measured = await page.evaluate(() => window.probe.measured);
  await page.keyboard.press('Escape');
  await page.evaluate(() => window.probe.idle());
  return measured;
}

/** @param {Page} page */
async function selectingAll(page) {
  await timed(page, 'click', 'main', () => page.getByRole('checkbox', { name: 'Select this page' }).click());
  return timed(page, 'click', 'main', () => page.getByRole('button', { name: /^Select all / }).click());
}

/** The dialog that deletes all tokens, which opens before they have loaded. @param {Page} page */
function openingDialog(page) {
  return timed(page, 'click', 'body', () =>
    page.getByRole('button', { name: 'Delete…', exact: true }).click(),
  );
}

/** The timeline: other lanes, for which the worker counts anew, and the frames while a range is chosen. */
async function drawingTimeline() {
  const page = await open('/account/tokens?panel=timeline&lanes=type');
  await page.waitForFunction(() => window.probe.allListed !== null, null, { timeout: 60_000 });
  await page.getByRole('group', { name: 'Marks of the timeline' }).waitFor();
  await page.evaluate(() => window.probe.idle());
  const lanes = [];
  for (const name of ['By owner', 'By service', 'By type'])
    lanes.push(await timed(page, 'click', 'main', () => page.getByRole('button', { name }).click()));
  const marks = page.getByRole('group', { name: 'Marks of the timeline' });
  await marks.scrollIntoViewIfNeeded();
  const box = await marks.boundingBox();
  if (box === null) throw new Error('The timeline is not on the screen.');
  const [from, to] = [box.x + box.width * 0.3, box.x + box.width * 0.8];
  await page.mouse.move(from, box.y + 20);
  await page.mouse.down();
  await page.evaluate(() => window.probe.startFrames());
  for (let x = from; x < to; x += 4) await page.mouse.move(x, box.y + 20);
  const frames = await page.evaluate(() => window.probe.endFrames());
  const brushed = await timed(page, 'pointerup', 'tbody', () => page.mouse.up());
  await page.context().close();
  return { lanes, frames, brushed };
}

/**
 * From the input event to the frame that shows its outcome, in milliseconds.
 * @param {Page} page
 * @param {string} event
 * @param {string} within a CSS selector: the part of the page that changes
 * @param {() => Promise<unknown>} act
 */
async function timed(page, event, within, act) {
  // Armed before the event can come; it may come before an answer would.
  await page.evaluate(armed => window.probe.arm(armed.event, armed.within), { event, within });
  await act();
  const measured = await page.evaluate(() => window.probe.measured);
  // The next one comes when the page has nothing left to do, as even a fast typist's does.
  await page.evaluate(() => window.probe.idle());
  return measured;
}

/** @param {string} path */
async function open(path) {
  const page = await bench.newPage(probe);
  await page.goto(bench.origin + path);
  await page.waitForFunction(() => (window.probe.firstRows ?? 0) > 0, null, { timeout: 60_000 });
  return page;
}

/** @param {Page} page */
async function memoryOf(page) {
  return page.evaluate(async () => (await performance.measureUserAgentSpecificMemory()).bytes);
}
