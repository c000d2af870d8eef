// Tests how the services of a token are read from the wire's convention, written back and named.
import { expect, it } from 'vitest';
import { accessFromIds, accessLabel, accessToIds } from './access.ts';

it('takes an empty list for all services', () => {
  expect(accessFromIds([])).toEqual({ kind: 'all' });
});

it('takes a list for a limit to its services, in their order', () => {
  expect(accessFromIds(['b', 'a'])).toEqual({ kind: 'limited', serviceIds: ['b', 'a'] });
});

it('writes an empty list for all services and the ids for a limit', () => {
  expect(accessToIds({ kind: 'all' })).toEqual([]);
  expect(accessToIds({ kind: 'limited', serviceIds: ['b', 'a'] })).toEqual(['b', 'a']);
});

it.each([
  [[], 'all services'],
  [['a'], '1 service'],
  [['a', 'b', 'c'], '3 services'],
  [Array.from({ length: 2000 }, (_, index) => String(index)), '2,000 services'],
])('names the reach by its count', (ids, label) => {
  expect(accessLabel(accessFromIds(ids))).toBe(label);
});
