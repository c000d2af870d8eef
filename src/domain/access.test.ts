// Tests how a token's access is read from the wire's list of services, written back and labelled.
import { expect, it } from 'vitest';
import { accessFromIds, accessLabel, accessToIds } from './access.ts';

it('reads an empty list as all services', () => {
  expect(accessFromIds([])).toEqual({ kind: 'all' });
});

it('reads a list as a limit to its services, in their order', () => {
  expect(accessFromIds(['b', 'a'])).toEqual({ kind: 'limited', serviceIds: ['b', 'a'] });
});

it('writes an empty list for all services, and the ids for a limit', () => {
  expect(accessToIds({ kind: 'all' })).toEqual([]);
  expect(accessToIds({ kind: 'limited', serviceIds: ['b', 'a'] })).toEqual(['b', 'a']);
});

it.each([
  ['all services', []],
  ['1 service', ['a']],
  ['3 services', ['a', 'b', 'c']],
  ['2,000 services', Array.from({ length: 2000 }, (_, index) => String(index))],
])('has the label "%s"', (label, ids) => {
  expect(accessLabel(accessFromIds(ids))).toBe(label);
});
