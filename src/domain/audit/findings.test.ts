// The findings, each at both sides of each of its edges.
import { describe, expect, it } from 'vitest';
import { DAY } from '../time-zone.ts';
import type { Token } from '../token.ts';
import { NO_POLICY, type TokenPolicy } from '../token-policy.ts';
import type { User } from '../user.ts';
import { NO_CONTEXT } from './audit-findings.ts';
import { AUTOMATION_FACTS, indexOf, NOW, token, user } from './audit-harness.ts';
import { NO_FILTER, SOONEST_EXPIRY_FIRST } from './audit-query.ts';
import { type Finding, findingsIn } from './findings.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds.ts';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0';
const ADA = user('ada', { twoFactor: true });
const LEGACY = user('legacy', { name: 'Global API Token', login: 'Global API Token' });
const PEOPLE = [
  ADA,
  LEGACY,
  user('locked', { locked: true, twoFactor: true }),
  user('open', { twoFactor: false }),
];

/** An unremarkable token: it has no finding. */
const FINE: Partial<Token> = {
  userId: 'ada',
  name: 'Fine',
  scopes: ['purge_select'],
  access: { kind: 'limited', serviceIds: ['s1'] },
  createdAt: ago(10),
  lastUsedAt: ago(1),
  lastUsedClient: BROWSER,
  expiresAt: inDays(30),
};

function ago(days: number, ms = 0): Date {
  return new Date(NOW.getTime() - days * DAY - ms);
}

function inDays(days: number, ms = 0): Date {
  return new Date(NOW.getTime() + days * DAY + ms);
}

type Given = {
  readonly people?: readonly User[] | null;
  readonly others?: readonly Token[];
  readonly thresholds?: Partial<Thresholds>;
  readonly policy?: Partial<TokenPolicy>;
  readonly beingReplaced?: readonly string[];
  readonly now?: Date;
};

/** The findings of a token with these changes. */
function found(changes: Partial<Token>, given: Given = {}): readonly Finding[] {
  const { people = PEOPLE, others = [], thresholds, policy, beingReplaced = [], now = NOW } = given;
  const index = indexOf(token('id', { ...FINE, ...changes }), ...others);
  if (people !== null) index.setPeople(people);
  index.setContext({
    ...NO_CONTEXT,
    beingReplaced,
    policy: policy ? { ...NO_POLICY, ...policy } : null,
  });
  const filter = { ...NO_FILTER, thresholds: thresholds ? { ...DEFAULT_THRESHOLDS, ...thresholds } : null };
  for (const row of index.rows(filter, SOONEST_EXPIRY_FIRST, now)) {
    if (row.token.id === 'id') return findingsIn(row.findings ?? 0);
  }
  return [];
}

const ALL = { kind: 'all' } as const;
const TWICE = token('other', { ...FINE, name: 'FINE' });

type Case = readonly [Finding, why: string, Partial<Token>, Given?];
const named = ([finding, why, changes, given]: Case) => ({ finding, why, changes, given });

const CASES: readonly Case[] = [
  ['never-expires', 'no expiry', { expiresAt: null }],
  ['long-life', '1 ms more than a year', { expiresAt: inDays(365, 1) }],
  ['unused', 'unused for exactly 45 days', { createdAt: ago(60), lastUsedAt: ago(45) }],
  ['never-used', 'never used, 1 ms older than 7 days', { createdAt: ago(7, 1), lastUsedAt: null }],
  ['old', '1 ms older than 90 days', { createdAt: ago(90, 1) }],
  ['global', 'the global scope', { scopes: ['global'] }],
  ['limited-global', 'global, limited', { scopes: ['global'] }],
  ['limited-global', 'global:read, limited', { scopes: ['purge_all', 'global:read'] }],
  ['limited-global', 'global:read, for no service', { scopes: ['global:read'], access: { kind: 'none' } }],
  ['redundant-scopes', 'global with another scope', { scopes: ['global', 'purge_all'] }],
  ['tls-management', 'TLS management', { automation: { role: 'engineer', tlsManagement: true } }],
  ['legacy', 'the synthetic user', { userId: 'legacy', scopes: ['global'], access: ALL, name: 'Any name' }],
  ['owner-gone', 'an owner whom the account lacks', { userId: 'nobody' }],
  ['owner-gone', 'a creator whom the account lacks', { userId: 'nobody', automation: AUTOMATION_FACTS }],
  ['owner-locked', 'a locked owner', { userId: 'locked' }],
  ['owner-without-2fa', 'an owner without two-factor', { userId: 'open' }],
  ['machine-work', 'a CI client', { lastUsedClient: 'fastly-purge-action/2.3.0 (GitHub Actions)' }],
  ['machine-work', 'Terraform', { lastUsedClient: 'Terraform/1.9.5 (+https://www.terraform.io)' }],
  ['mixed-use', 'an automation token in a browser', { automation: AUTOMATION_FACTS }],
  ['mixed-use', 'a token named after a program in a browser', { name: 'CI deploy' }],
  ['same-name', 'another of its owner, in capitals', {}, { others: [TWICE] }],
  [
    'same-name',
    'an automation token of another creator',
    { automation: AUTOMATION_FACTS, lastUsedClient: null },
    { others: [{ ...TWICE, userId: 'open', automation: AUTOMATION_FACTS }] },
  ],
  ['expires-soon', 'exactly 14 days left', { expiresAt: inDays(14) }],
  ['auto-deletes', 'exactly 90 days left', { createdAt: ago(800), lastUsedAt: ago(640), expiresAt: null }],
  ['breaks-policy', 'no expiry', { expiresAt: null }, { policy: { allowNeverExpires: false } }],
  ['breaks-policy', 'all services', { access: ALL }, { policy: { requireServices: true } }],
  ['breaks-policy', 'a long life', {}, { policy: { maxLifetimeDays: 39, allowNeverExpires: false } }],
  [
    'breaks-policy',
    'its name',
    {},
    { policy: { namePattern: { pattern: /^team-.*$/u, explanation: 'Begin with team-.' } } },
  ],
  ['unused', 'a threshold of the address', { lastUsedAt: ago(9) }, { thresholds: { unused: 9 } }],
];

const OTHER_CASES: readonly Case[] = [
  ['never-expires', 'a far expiry', { expiresAt: inDays(4000) }],
  ['long-life', 'exactly a year', { expiresAt: inDays(365) }],
  ['long-life', 'never expires', { expiresAt: null }],
  ['unused', '1 ms less than 45 days', { createdAt: ago(60), lastUsedAt: ago(45, -1) }],
  ['never-used', 'exactly 7 days old', { createdAt: ago(7), lastUsedAt: null }],
  ['never-used', 'used once', { createdAt: ago(8), lastUsedAt: ago(8) }],
  ['old', 'exactly 90 days old', { createdAt: ago(90) }],
  ['old', 'being replaced', { createdAt: ago(91) }, { beingReplaced: ['id'] }],
  ['limited-global', 'for all services', { scopes: ['global'], access: ALL }],
  ['limited-global', 'purging only', { scopes: ['purge_all', 'purge_select'] }],
  ['redundant-scopes', 'global alone', { scopes: ['global'] }],
  [
    'tls-management',
    'an automation token without it',
    { automation: { role: 'user', tlsManagement: false } },
  ],
  ['tls-management', 'unknown', { automation: { role: 'user', tlsManagement: null } }],
  ['legacy', 'its name alone', { name: 'Global API Token', scopes: ['global'], access: ALL }],
  ['owner-gone', 'people not loaded', { userId: 'nobody' }, { people: null }],
  [
    'owner-without-2fa',
    'an automation token of its creator',
    { userId: 'open', automation: AUTOMATION_FACTS },
  ],
  ['owner-without-2fa', 'the synthetic user', { userId: 'legacy', scopes: ['global'], access: ALL }],
  ['machine-work', 'an automation token', { automation: AUTOMATION_FACTS, lastUsedClient: 'curl/8.7.1' }],
  ['machine-work', 'the Fastly CLI', { lastUsedClient: 'FastlyCLI/v16.1.0, FastlyGo/17.3.1' }],
  ['mixed-use', 'an automation token with curl', { automation: AUTOMATION_FACTS, lastUsedClient: 'curl/8' }],
  ['same-name', 'of somebody else', {}, { others: [{ ...TWICE, userId: 'open' }] }],
  ['same-name', 'expired', {}, { others: [{ ...TWICE, expiresAt: NOW }] }],
  ['same-name', 'a browser session', { name: 'Token Console browser session' }, { others: [TWICE] }],
  ['expires-soon', '1 ms more than 14 days left', { expiresAt: inDays(14, 1) }],
  [
    'auto-deletes',
    '1 ms more than 90 days',
    { createdAt: ago(800), lastUsedAt: ago(640, -1), expiresAt: null },
  ],
  ['auto-deletes', 'expires before', { createdAt: ago(800), lastUsedAt: ago(700), expiresAt: inDays(29) }],
  ['breaks-policy', 'no policy', { expiresAt: null, access: ALL }],
  [
    'breaks-policy',
    'exactly the longest life',
    {},
    { policy: { maxLifetimeDays: 40, allowNeverExpires: false } },
  ],
  // The last day counts to its end.
  [
    'breaks-policy',
    'the end of the last day',
    { expiresAt: new Date('2026-12-24T23:59:59Z') },
    { policy: { maxLifetimeDays: 40, allowNeverExpires: false } },
  ],
  ['unused', 'a threshold of the address', { lastUsedAt: ago(46) }, { thresholds: { unused: 60 } }],
];

describe('a token', () => {
  it('without anything remarkable has no finding', () => {
    expect(found({})).toEqual([]);
  });

  it.each(CASES.map(named))('has the finding $finding: $why', ({ finding, changes, given }) => {
    expect(found(changes, given)).toContain(finding);
  });

  it.each(OTHER_CASES.map(named))('has not the finding $finding: $why', ({ finding, changes, given }) => {
    expect(found(changes, given)).not.toContain(finding);
  });

  it('has no finding once it has expired, not before', () => {
    const worst = { scopes: ['global', 'purge_all'], createdAt: ago(100), expiresAt: NOW } as const;
    expect(found(worst)).toEqual([]);
    expect(found({ ...worst, expiresAt: new Date(NOW.getTime() + 1) })).toContain('redundant-scopes');
  });

  it('shows the worst finding first', () => {
    expect(found({ userId: 'nobody', expiresAt: null, scopes: ['global', 'purge_all'] })).toEqual([
      'owner-gone',
      'global',
      'never-expires',
      'limited-global',
      'redundant-scopes',
    ]);
  });
});

it('follows the time, the people, the policy and the replacements without new tokens', () => {
  const index = indexOf(token('id', { ...FINE, createdAt: ago(89) }));
  const of = (now: Date) => {
    const [row] = index.rows(NO_FILTER, SOONEST_EXPIRY_FIRST, now);
    return findingsIn(row?.findings ?? 0);
  };
  expect(of(NOW)).toEqual([]);
  expect(of(inDays(1, 1))).toEqual(['old']);
  expect(of(NOW)).toEqual([]);
  index.setPeople([]);
  expect(of(NOW)).toEqual(['owner-gone']);
  index.setPeople([], false);
  expect(of(NOW)).toEqual([]);
  index.setContext({ ...NO_CONTEXT, policy: { ...NO_POLICY, requireServices: true } });
  expect(of(inDays(1, 1))).toEqual(['old']);
  index.setContext({ ...NO_CONTEXT, beingReplaced: ['id'] });
  expect(of(inDays(1, 1))).toEqual([]);
});
