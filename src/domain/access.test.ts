// Tests how a token's access is read from the wire's list of services, written back and labelled.
import { expect, it } from 'vitest';
import { accessFromIds, accessLabel, accessOf, accessRank, accessToIds } from './access.ts';

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
  [[], undefined, { kind: 'all' }],
  [[], null, { kind: 'all' }],
  [null, undefined, { kind: 'all' }],
  [undefined, undefined, { kind: 'all' }],
  [['a'], undefined, { kind: 'limited', serviceIds: ['a'] }],
  [['a'], true, { kind: 'limited', serviceIds: ['a'] }],
  [[], true, { kind: 'none' }],
  [null, true, { kind: 'none' }],
  [undefined, true, { kind: 'none' }],
  [['a'], false, { kind: 'all' }],
  [[], false, { kind: 'all' }],
])('reads the list %j with the flag %j as %j', (serviceIds, limitsServices, access) => {
  expect(accessOf(serviceIds, limitsServices)).toEqual(access);
});

it('calls a limit to nothing "no services", and ranks it before every list and all services', () => {
  expect(accessLabel({ kind: 'none' })).toBe('no services');
  expect(accessToIds({ kind: 'none' })).toEqual([]);
  const ranks = [
    { kind: 'none' } as const,
    accessFromIds(['a']),
    accessFromIds(['a', 'b']),
    accessFromIds([]),
  ];
  expect(ranks.map(accessRank)).toEqual([0, 1, 2, Number.MAX_SAFE_INTEGER]);
});

it.each([
  ['all services', []],
  ['1 service', ['a']],
  ['3 services', ['a', 'b', 'c']],
  ['2,000 services', Array.from({ length: 2000 }, (_, index) => String(index))],
])('has the label "%s"', (label, ids) => {
  expect(accessLabel(accessFromIds(ids))).toBe(label);
});
