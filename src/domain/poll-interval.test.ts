// Tests of the pauses between questions.
import { expect, it } from 'vitest';
import { pollInterval } from './poll-interval.ts';

it('asks soon, then more and more rarely, at least once a minute', () => {
  const pauses: number[] = [];
  for (let passed = 0; pauses.length < 7; passed += pauses.at(-1) ?? 0) pauses.push(pollInterval(passed));
  expect(pauses).toEqual([5000, 5000, 10_000, 20_000, 40_000, 60_000, 60_000]);
});

it('asks soon if the clock is set back', () => {
  expect(pollInterval(-3_600_000)).toBe(5000);
});
