// The benchmark of the first load: the personal page, as ratios to a bare React page in the same run.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { loadProbe } from './load-probe.mjs';
import { median } from './median.mjs';
import { startBench } from './session.mjs';

/** @import { LoadRun } from './measurements.d.ts' */

const RUNS = Number(process.env.RUNS ?? 5);

const here = fileURLToPath(new URL('.', import.meta.url));

/** What Lighthouse calls slow 4G, in milliseconds and bytes per second. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

const CONDITIONS = [
  { name: '1× CPU', cpu: 1, network: null, limits: {} },
  { name: '4× CPU', cpu: 4, network: null, limits: { rows: 1.4, largest: 1.4, first: 0.65 } },
  { name: '4× CPU, slow 4G', cpu: 4, network: SLOW_4G, limits: { rows: 1.3, largest: 1.4, first: 0.65 } },
];

await build({
  root: `${here}bare-react`,
  configFile: false,
  base: '/bare-react/',
  logLevel: 'error',
  plugins: [react()],
  build: { outDir: `${here}../../reports/bare-react`, emptyOutDir: true, target: 'es2022' },
});
const bench = await startBench(41_875, 'default');
for (const condition of CONDITIONS) {
  /** @type {LoadRun[]} */
  const bare = [];
  /** @type {LoadRun[]} */
  const ours = [];
  for (let run = 0; run < RUNS; run++) {
    bare.push(await measure('/bare-react/index.html', condition));
    ours.push(await measure('/account/personal/tokens', condition));
    process.stderr.write('.');
  }
  process.stderr.write('\n');
  report(condition, bare, ours);
}
await bench.end();

/**
 * @param {string} path
 * @param {(typeof CONDITIONS)[number]} condition
 */
async function measure(path, { cpu, network }) {
  const page = await bench.newPage(loadProbe);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (network) await devtools.send('Network.emulateNetworkConditions', network);
  await page.goto(bench.origin + path);
  const run = await page.evaluate(() => window.loadRun);
  await page.context().close();
  return run;
}

/**
 * @param {(typeof CONDITIONS)[number]} condition
 * @param {LoadRun[]} bare
 * @param {LoadRun[]} ours
 */
function report({ name, limits }, bare, ours) {
  const { rows, largest, first } = limits;
  print(name, 'console', 'bare', 'ratio', 'limit');
  compare('first rows', 'rows', rows);
  compare('largest paint', 'largest', largest);
  compare('first paint', 'first', first);
  compare('blocking time', 'blocking');
  const shift = median(ours.map(each => each.shift));
  print('layout shift', shift.toFixed(3), median(bare.map(each => each.shift)).toFixed(3), '', '0');
  const [requests, bareRequests] = [ours, bare].map(runs => median(runs.map(each => each.requests)));
  print('requests before the rows', String(requests), String(bareRequests), '', '10');
  process.stdout.write('\n');

  /**
   * @param {string} what
   * @param {keyof LoadRun} key
   * @param {number} [limit]
   */
  function compare(what, key, limit) {
    const [our, their] = [median(ours.map(each => each[key])), median(bare.map(each => each[key]))];
    print(what, ms(our), ms(their), their > 0 ? (our / their).toFixed(2) : '', limit?.toFixed(2) ?? '');
  }
}

/** @param {string[]} cells */
function print(...cells) {
  const [what = '', ...values] = cells;
  process.stdout.write(`${what.padEnd(26)}${values.map(value => value.padStart(10)).join('')}\n`);
}

/** @param {number} value */
function ms(value) {
  return `${value.toFixed(0)} ms`;
}
