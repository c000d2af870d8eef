// Tests the search parameters of the account page.

import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../../domain/audit/audit-query.ts';
import { isUnfiltered } from '../../../domain/audit/list-filter.ts';
import { DEFAULT_THRESHOLDS } from '../../../domain/audit/thresholds.ts';
import { filterText, formatAuditQuery, parseAuditQuery } from './account-search.ts';

const START = {
  filter: NO_FILTER,
  order: { key: 'expires', descending: false },
  page: 1,
  pageSize: 50,
  openId: null,
  newId: null,
  panel: null,
  lanes: 'owner',
};

describe('the address of the account page', () => {
  it('is empty for the default query', () => {
    expect(parseAuditQuery({})).toEqual(START);
    expect(formatAuditQuery(parseAuditQuery({}))).toEqual({});
  });

  it('holds all filters, the order, the page and the open token', () => {
    const address = {
      show: 'sessions',
      q: 'ci deploy',
      status: 'never-expires',
      type: 'automation',
      role: 'billing',
      scope: 'global:read',
      owner: '4tKBSuFhNEiIpNDxmmVydt',
      service: 'SU1Z0isxPaozGVKXdv0eY',
      access: 'limited',
      can: 'purge-all',
      unused: '45',
      expires: '0',
      from: '2026-12-01',
      to: '2027-01-31',
      finding: 'never-used',
      thresholds: 'unused:30,age:180',
      panel: 'timeline',
      lanes: 'service',
      sort: '-last-used',
      page: '7',
      size: '100',
      token: '5Yi9yyyBP2X4Gi6v3AyaDw',
    };
    expect(parseAuditQuery(address)).toEqual({
      filter: {
        sessions: true,
        text: 'ci deploy',
        status: 'never-expires',
        type: 'automation',
        role: 'billing',
        scope: 'global:read',
        ownerId: '4tKBSuFhNEiIpNDxmmVydt',
        serviceId: 'SU1Z0isxPaozGVKXdv0eY',
        access: 'limited',
        ability: 'purge-all',
        unusedDays: 45,
        expiresDays: 0,
        expiresFrom: '2026-12-01',
        expiresTo: '2027-01-31',
        finding: 'never-used',
        thresholds: { ...DEFAULT_THRESHOLDS, unused: 30, old: 180 },
      },
      order: { key: 'last-used', descending: true },
      page: 7,
      pageSize: 100,
      openId: '5Yi9yyyBP2X4Gi6v3AyaDw',
      newId: null,
      panel: 'timeline',
      lanes: 'service',
    });
    expect(formatAuditQuery(parseAuditQuery(address))).toEqual(address);
  });

  it.each([
    { status: 'this-session' },
    { type: 'Automation' },
    { role: 'root' },
    { scope: 'constructor' },
    { owner: '../../etc' },
    { service: '<script>' },
    { access: 'all' },
    { service: '<script>', access: 'limited' },
    { can: 'change' },
    { token: 'a b' },
    { token: 'x'.repeat(41) },
    { unused: '0' },
    { unused: '731' },
    { expires: '-1' },
    { expires: '1e2' },
    { expires: '007' },
    { page: '0' },
    { page: '1.5' },
    { page: '99999999999999999999' },
    { size: '10' },
    { size: '100000' },
    { sort: '--name' },
    { sort: '__proto__' },
    { sort: 'expires' },
    { q: ' \t\n' },
    { q: ['a'] },
    { from: '2026-02-30' },
    { finding: 'bad' },
    { thresholds: 'unused:0,age:731,life:1e2,other:4,unused:' },
    { thresholds: 'unused:45' },
    { panel: 'report' },
    { lanes: 'owner' },
    { lanes: 'role' },
    { unknown: '1' },
  ])('ignores %j', raw => {
    expect(parseAuditQuery(raw)).toEqual(START);
  });

  it('cuts a text that is too long, but never inside a character', () => {
    expect(filterText('a'.repeat(5000))).toHaveLength(200);
    expect(filterText(`${'a'.repeat(199)}🔑`)).toBe('a'.repeat(199));
  });
});

it('a filter is empty only if it excludes nothing', () => {
  expect(isUnfiltered(NO_FILTER)).toBe(true);
  expect(isUnfiltered({ ...NO_FILTER, expiresDays: 0 })).toBe(false);
  expect(isUnfiltered({ ...NO_FILTER, text: 'a' })).toBe(false);
});
