// Tests which names of a new token get a warning.
import { expect, it } from 'vitest';
import { nameWarning } from './name-warning.ts';

const TOKENS = [{ name: 'CI deploy' }, { name: 'Café' }];

it.each([
  ['bV1q-Zt8XwPs0_kRj4YhC9uLmA2eFd7G', 'This looks like a secret.'],
  ['Fastly-Key: bV1q-Zt8XwPs0_kRj4YhC9uLmA2eFd7G', 'This looks like a secret.'],
  ['CI deploy', 'You already have a token with this name.'],
  ['ci\u00a0 DEPLOY\u200b', 'You already have a token with this name.'],
  ['Cafe\u0301', 'You already have a token with this name.'],
])('warns of the name “%s”', (name, title) => {
  expect(nameWarning(name, TOKENS)).toMatchObject({ title });
});

it.each(['', 'Purge on publish', 'Cafe'])('does not warn of the name “%s”', name => {
  expect(nameWarning(name, TOKENS)).toBeNull();
});
