// Tests what is marked as different from the token that is replaced.
import { expect, it } from 'vitest';
import { plainSentence } from '../../../domain/sentence.ts';
import { changedValues } from './changed-values.ts';
import { emptyForm, type FormValues } from './form-values.ts';

const OLD: FormValues = {
  ...emptyForm(new Date('2026-11-24T10:00:00Z'), 'UTC'),
  name: 'CI deploy',
  scopes: ['purge_all', 'purge_select'],
  access: 'limited',
  serviceIds: ['a', 'b'],
};

/** What the old token has otherwise, what the new one has otherwise, and what is said. */
it.each<[string, Partial<FormValues>, Partial<FormValues>, readonly string[]]>([
  ['nothing', {}, {}, []],
  ['another order of the same', {}, { scopes: ['purge_select', 'purge_all'], serviceIds: ['b', 'a'] }, []],
  ['the name', {}, { name: 'CI 2' }, ['The old name is ‘CI deploy’.']],
  ['a length of life', {}, { expiration: '30' }, ['The old token was created for 90 days.']],
  ['an end', { expiration: 'never' }, { expiration: '90' }, ['The old token never expires.']],
  [
    'a date',
    { expiration: 'day', day: '2027-01-02' },
    { expiration: 'day', day: '2027-01-03' },
    ['The same length of life ends on 2 Jan 2027.'],
  ],
  ['fewer services', {}, { serviceIds: ['a'] }, ['The old token has access to 2 services.']],
  ['all services, whose hidden choice is kept', { access: 'all' }, { access: 'all', serviceIds: [] }, []],
  ['a role that a user token does not have', {}, { role: 'engineer', tlsManagement: true }, []],
  ['a date that is not used', {}, { day: '2030-01-01' }, []],
])('%s', (_what, old, next, words) => {
  const original = { ...OLD, ...old };
  expect(changedValues({ ...original, ...next }, original).map(({ was }) => plainSentence(was))).toEqual(
    words,
  );
});
