// Tests that a report counts what the list and its filters count, and lists the first tokens of each finding.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { token as anyToken, rarely, NOW as TIME, text } from './audit-arbitraries-harness.ts';
import { AUTOMATION_FACTS, indexOf, NOW, token, user } from './audit-harness.ts';
import type { AuditIndex } from './audit-index.ts';
import {
  AUDIT_TYPES,
  type AuditFilter,
  type AuditQuery,
  NO_FILTER,
  SOONEST_EXPIRY_FIRST,
} from './audit-query.ts';
import { FINDINGS } from './findings.ts';
import { AUDIT_STATUSES } from './list-filter.ts';
import { REPORT_LISTED, reportFacts } from './report.ts';
import { DEFAULT_THRESHOLDS } from './thresholds.ts';

const QUERY: AuditQuery = {
  filter: NO_FILTER,
  order: SOONEST_EXPIRY_FIRST,
  page: 1,
  pageSize: 25,
  openId: null,
  newId: null,
  panel: 'findings',
  lanes: 'owner',
};

const PEOPLE = [
  user('ann', { locked: true }),
  user('bob', { name: 'Global API Token' }),
  user('cem', { twoFactor: true }),
];

/** Without the status, the days and the finding, which the counts of the findings ignore. */
const facets: fc.Arbitrary<AuditFilter> = fc
  .record({
    text: rarely(text).map(each => each ?? ''),
    type: rarely(fc.constantFrom(...AUDIT_TYPES)),
    ownerId: rarely(fc.constantFrom('ann', 'bob', 'gone')),
    serviceId: rarely(fc.constantFrom('s1', 's2')),
    thresholds: rarely(fc.constant({ ...DEFAULT_THRESHOLDS, unused: 30, old: 300 })),
  })
  .map(facet => ({ ...NO_FILTER, ...facet }));

const states = fc.record({
  status: rarely(fc.constantFrom(...AUDIT_STATUSES)),
  unusedDays: rarely(fc.constantFrom(1, 45)),
  expiresDays: rarely(fc.constantFrom(1, 14)),
  expiresTo: rarely(fc.constantFrom('2026-11-24', '2027-02-22')),
});

function reportOf(index: AuditIndex, filter: AuditFilter, now: Date) {
  return reportFacts(index.rows(filter, SOONEST_EXPIRY_FIRST, now), 'UTC', now);
}

it('counts as many tokens for a finding, status and type as the list and its filters', () => {
  const now = new Date(TIME);
  fc.assert(
    fc.property(fc.array(anyToken, { maxLength: 40 }), facets, states, (tokens, facet, state) => {
      const index = indexOf(...tokens);
      index.setPeople(PEOPLE);
      const matching = (filter: AuditFilter) => index.view({ ...QUERY, filter }, now).matching;

      const whole = reportOf(index, facet, now);
      expect(whole.findings.map(({ count }) => count)).toEqual(
        index.view({ ...QUERY, filter: facet }, now).findings,
      );
      for (const status of AUDIT_STATUSES)
        expect([status, whole.statuses[status]]).toEqual([status, matching({ ...facet, status })]);

      const filter = { ...facet, ...state };
      const { tokens: count, types, findings, expiries } = reportOf(index, filter, now);
      expect(count).toBe(matching(filter));
      expect(types.user + types.automation).toBe(count);
      for (const { finding, count: found } of findings)
        expect([finding, found]).toEqual([finding, matching({ ...filter, finding })]);
      const { expired, months, later, never } = expiries;
      expect(months.reduce((sum, month) => sum + month.count, expired + later + never)).toBe(count);
    }),
    { numRuns: 100 },
  );
});

it('lists the first tokens of each finding in the order of the list', () => {
  const many = Array.from({ length: 60 }, (_, at) => token(`t${at + 10}`, { expiresAt: null }));
  const index = indexOf(...many, token('fine'));
  index.setPeople([user('ann', { name: 'Ann' })]);
  const { findings } = reportOf(index, NO_FILTER, NOW);
  expect(findings.map(({ finding }) => finding)).toEqual([...FINDINGS]);
  const found = findings.find(({ finding }) => finding === 'never-expires');
  expect(found?.count).toBe(60);
  expect(found?.tokens.map(({ id }) => id)).toEqual(many.slice(0, REPORT_LISTED).map(({ id }) => id));
  expect(found?.tokens[0]).toEqual({
    id: 't10',
    name: 'Token t10',
    userId: 'ann',
    ownerName: 'Ann',
    expiresAt: null,
    lastUsedAt: new Date('2026-11-20T00:00:00Z'),
  });
});

it('counts expiries by the months of the time zone, from this one to the same one of the next year', () => {
  const expiring = (id: string, expiresAt: string | null) =>
    token(id, { expiresAt: expiresAt === null ? null : new Date(expiresAt) });
  const index = indexOf(
    expiring('past', '2026-11-24T12:00:00Z'),
    expiring('this month', '2026-11-30T22:59:59.999Z'),
    // Midnight in Berlin.
    expiring('next month', '2026-11-30T23:00:00Z'),
    expiring('last month', '2027-11-30T22:59:59Z'),
    expiring('later', '2027-11-30T23:00:00Z'),
    expiring('never', null),
    token('automation', { automation: AUTOMATION_FACTS, expiresAt: null }),
  );
  const { expiries, types } = reportFacts(
    index.rows(NO_FILTER, SOONEST_EXPIRY_FIRST, NOW),
    'Europe/Berlin',
    NOW,
  );
  expect(expiries.months).toHaveLength(13);
  expect(expiries.months.filter(({ count }) => count > 0)).toEqual([
    { month: '2026-11', count: 1 },
    { month: '2026-12', count: 1 },
    { month: '2027-11', count: 1 },
  ]);
  expect(expiries).toMatchObject({ expired: 1, later: 1, never: 2 });
  expect(types).toEqual({ user: 6, automation: 1 });
});
