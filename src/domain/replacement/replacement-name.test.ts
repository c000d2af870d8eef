// Tests of the suggested name: which texts are dates, and what becomes of hostile and long names.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameRefusal } from '../token-name.ts';
import { replacementName } from './replacement-name.ts';

const TODAY = '2026-11-27';

it.each([
  ['CI deploy', 'CI deploy 2026-11-27'],
  ['CI deploy 2025-08-01', 'CI deploy 2026-11-27'],
  ['2025-08-01 CI deploy', '2026-11-27 CI deploy'],
  ['ci-deploy-20250801', 'ci-deploy-2026-11-27'],
  ['ci_2025_08_01', 'ci_2026-11-27'],
  ['CI (2025/08/01)', 'CI (2026-11-27)'],
  ['CI 01.08.2025', 'CI 2026-11-27'],
  ['CI 1/8/2025', 'CI 2026-11-27'],
  ['CI 1 Aug 2025', 'CI 2026-11-27'],
  ['CI 1st August 2025', 'CI 2026-11-27'],
  ['CI August 1, 2025', 'CI 2026-11-27'],
  ['CI Aug 2025', 'CI 2026-11-27'],
  ['ci-aug2025', 'ci-2026-11-27'],
  ['CI 2025-08', 'CI 2026-11-27'],
  ['CI 08/2025', 'CI 2026-11-27'],
  ['CI 2025Q3', 'CI 2026-11-27'],
  ['CI Q3 2025', 'CI 2026-11-27'],
  ['CI 2025 Sept', 'CI 2026-11-27'],
  ['Old 2024-01-01, new 2025-01-01', 'Old 2024-01-01, new 2026-11-27'],
  ['  CI deploy ', 'CI deploy 2026-11-27'],
  ['', '2026-11-27'],
  ['CI ２０２５－０８－０１', 'CI 2026-11-27'],
  ['CI v2025-08-01', 'CI v2026-11-27'],
  ['CI v20250801', 'CI v2026-11-27'],
  ['CI 2025-08-01T10:00:00Z', 'CI 2026-11-27'],
  ['CI 2025-08-01 (2)', 'CI 2026-11-27'],
  ['CI 2025-08-01 (EU)', 'CI 2026-11-27 (EU)'],
])('%j becomes %j', (name, expected) => {
  expect(replacementName(name, TODAY, [])).toBe(expected);
});

it.each([
  'terraform 1.2025.08.01',
  'build 120250801',
  'host 10.2025.08.01',
  'id a2025-08-01',
  'version 2025',
  'CI v2025.08.01',
  'CI 2025-08-01-2',
  'key 20250801123456',
  'id 20250801-0a1b-4c2d-8e3f-0123456789ab',
  'host 10.0.2025.8',
  'day 2025-13-01',
  'phone 20251301',
  'ticket OPS-2025',
  'May 5',
])('%j has no date', name => {
  expect(replacementName(name, TODAY, [])).toBe(`${name} ${TODAY}`);
});

it('adds a number to a name that is taken, in capitals or not', () => {
  expect(replacementName('CI 2026-11-27', TODAY, ['ci 2026-11-27'])).toBe('CI 2026-11-27 (2)');
  expect(replacementName('CI', TODAY, ['CI 2026-11-27', 'CI 2026-11-27 (2)'])).toBe('CI 2026-11-27 (3)');
});

it('is allowed whatever the old name is, and has the date and a name of its own', () => {
  const names = fc.string({ unit: 'binary', maxLength: 400 });
  fc.assert(
    fc.property(names, fc.array(names, { maxLength: 3 }), (name, taken) => {
      const first = replacementName(name, TODAY, taken);
      const second = replacementName(name, TODAY, [...taken, first]);
      expect([nameRefusal(first), nameRefusal(second)]).toEqual([null, null]);
      expect(first).toContain(TODAY);
      expect(second).not.toBe(first);
    }),
    { numRuns: 50 },
  );
});

it('keeps the whole date in a name that is too long with it', () => {
  expect(replacementName(`${'x'.repeat(248)}-Aug2025`.slice(1), TODAY, [])).toBe(
    `${'x'.repeat(245)}${TODAY}`,
  );
  const taken = `${'x'.repeat(244)} ${TODAY}`;
  expect(replacementName('x'.repeat(244), TODAY, [taken])).toBe(`${'x'.repeat(240)} ${TODAY} (2)`);
  expect(replacementName(`Aug2025 ${'x'.repeat(247)}`, TODAY, [])).toBe(`${TODAY} ${'x'.repeat(244)}`);
});
