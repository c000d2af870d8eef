// Tests which matches of a short text come first.
import { expect, it } from 'vitest';
import { bestMatches } from './best-matches.ts';

const NAMES = ['Old deploy', 'Purge', 'DEPLOY', 'Deploy checkout', 'Deploy blog'];

it.each([
  ['deploy', 5, ['DEPLOY', 'Deploy checkout', 'Deploy blog', 'Old deploy', 'Purge']],
  ['  Deploy ', 2, ['DEPLOY', 'Deploy checkout']],
  ['', 2, ['Old deploy', 'Purge']],
])('gives the best for “%s”', (text, limit, best) => {
  expect(bestMatches(NAMES, name => name, text, limit)).toEqual(best);
});
