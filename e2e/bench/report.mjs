// The benchmark's outcome as lines of text: medians over all runs, ratios to the bare page.
import { median, quantile } from './median.mjs';

/** @import { BareRun, ConsoleRun } from './measurements.d.ts' */

/**
 * Prints a line for each number: what it is, its value, its limit.
 * @param {BareRun[]} bare
 * @param {ConsoleRun[]} consoles
 */
export function report(bare, consoles) {
  const painted = { bare: medianOf(bare, run => run.painted), ours: medianOf(consoles, run => run.painted) };
  const listed = medianOf(consoles, run => run.listed);
  const bytes = { bare: medianOf(bare, run => run.bytes), ours: medianOf(consoles, run => run.bytes) };
  const keys = consoles.flatMap(run => run.keys).filter(time => time !== null);
  const columns = Object.keys(consoles[0]?.sorts ?? {});
  const turns = Array.from(consoles[0]?.pages ?? [], (_, index) =>
    medianOf(consoles, run => run.pages[index]),
  );
  const frames = consoles.flatMap(run => run.timeline.frames);
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
    [
      'longest task by data, load to idle',
      ms(longest(consoles, 'loadTasks')),
      '≤ 50 ms',
      '0: none over 50 ms',
    ],
    ['longest task while using', ms(longest(consoles, 'tasks')), '≤ 50 ms', '0: none over 50 ms'],
    ['key to painted rows, median', ms(median(keys)), '≤ 30 ms', `${keys.length} keys`],
    ['key to painted rows, p95', ms(quantile(keys, 0.95)), '≤ 50 ms', ''],
    ...columns.map(name => [
      `sort by ${name}`,
      ms(medianOf(consoles, run => run.sorts[name])),
      '≤ 100 ms',
      '',
    ]),
    ['turn a page, slowest way', ms(Math.max(...turns)), '≤ 50 ms', ''],
    ['open all findings', ms(medianOf(consoles, run => run.findings)), '≤ 300 ms', ''],
    ['filter by a finding', ms(medianOf(consoles, run => run.finding)), '≤ 100 ms', ''],
    ['open the report of all findings', ms(medianOf(consoles, run => run.reported)), '≤ 1000 ms', ''],
    ['select all', ms(medianOf(consoles, run => run.all)), '', ''],
    ['open the dialog that deletes all', ms(medianOf(consoles, run => run.dialog)), '≤ 300 ms', ''],
    [
      'timeline: click to painted other lanes',
      ms(median(consoles.flatMap(run => run.timeline.lanes).map(time => time ?? Number.POSITIVE_INFINITY))),
      '≤ 100 ms',
      '',
    ],
    [
      'timeline: frame while choosing, median',
      ms(median(frames)),
      '≤ 17 ms',
      `p95 ${ms(quantile(frames, 0.95))}, ${frames.length} frames`,
    ],
    [
      'timeline: release to painted rows',
      ms(medianOf(consoles, run => run.timeline.brushed)),
      '≤ 100 ms',
      '',
    ],
  ];
  for (const [what = '', value = '', limit = '', note = ''] of lines) {
    process.stdout.write(`${what.padEnd(40)} ${value.padStart(10)}   ${limit.padEnd(10)} ${note}\n`);
  }
}

/**
 * The median over all runs. What a run could not measure counts as infinite.
 * @template Run
 * @param {Run[]} runs
 * @param {(run: Run) => number | null | undefined} pick
 */
function medianOf(runs, pick) {
  return median(runs.map(run => pick(run) ?? Number.POSITIVE_INFINITY));
}

/**
 * @param {ConsoleRun[]} consoles
 * @param {'loadTasks' | 'tasks'} kind
 */
function longest(consoles, kind) {
  return median(consoles.map(each => Math.max(0, ...each[kind])));
}

/**
 * @param {number} ours
 * @param {number} theirs
 */
function ratio(ours, theirs) {
  return (ours / theirs).toFixed(2);
}

/** @param {number} value */
function ms(value) {
  return `${value.toFixed(0)} ms`;
}

/** @param {number} value */
function mb(value) {
  return `${(value / 1e6).toFixed(0)} MB`;
}
