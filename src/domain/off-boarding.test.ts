// Tests the off-boarding report, and the check of a typed login.
import { expect, it } from 'vitest';
import type { BulkDeletion } from './bulk-deletion.ts';
import { isTypedLogin, type OffBoardingFacts, offBoardingReport, otherSuperusers } from './off-boarding.ts';
import type { User } from './user.ts';

const PERSON: User = {
  id: 'user1',
  name: 'Inês Costa',
  login: 'ines.costa@example.com',
  role: 'engineer',
  customerId: 'customer',
  twoFactor: false,
  locked: false,
  lastActiveAt: null,
};

const DELETION: BulkDeletion = {
  ids: ['t1', 't2', 't3'],
  results: [
    { kind: 'deleted' },
    { kind: 'failed', reason: 'The API didn’t respond within 30 seconds.', outcomeUnknown: true },
    { kind: 'not-tried', outcomeUnknown: false },
  ],
  lastId: null,
};

const FACTS: OffBoardingFacts = {
  person: PERSON,
  by: { ...PERSON, id: 'user2', name: 'Sana Ueda', login: 'superuser@example.com' },
  account: 'Northwind Media',
  startedAt: new Date('2026-11-24T10:00:00.500+01:00'),
  now: new Date('2026-11-24T09:02:03Z'),
  deletion: DELETION,
  nameOf: id => (id === 't1' ? 'CI\ndeploy' : `Token ${id}`),
  automationTokens: 2,
  userDeleted: false,
};

it('reports the people, the times in UTC, each token, and that the user was not deleted', () => {
  expect(offBoardingReport(FACTS)).toBe(
    [
      'Off-boarding of Inês Costa (ines.costa@example.com), user user1',
      'Account: Northwind Media',
      'Done by: Sana Ueda (superuser@example.com)',
      'Started: 2026-11-24 09:00:00 UTC',
      'This report: 2026-11-24 09:02:03 UTC',
      '',
      'User: NOT deleted',
      'Tokens: 1 of 3 deleted. 1 was not, 1 may or may not be.',
      '- t1 CI deploy: deleted',
      '- t2 Token t2: FAILED, may already be deleted. The API didn’t respond within 30 seconds.',
      '- t3 Token t3: not tried',
      'Automation tokens they created (not deleted): 2',
    ].join('\n'),
  );
});

it('reports a deleted user who had no tokens', () => {
  const report = offBoardingReport({ ...FACTS, deletion: null, userDeleted: true });
  expect(report).toContain('\nUser: deleted\nTokens: there were none\n');
});

it.each([
  ['ines.costa@example.com', true],
  [' Ines.Costa@Example.com ', true],
  ['ines.costa', false],
  ['', false],
])('accepts a typed “%s” as the login: %s', (typed, same) => {
  expect(isTypedLogin(typed, PERSON.login)).toBe(same);
});

it('accepts a login without anything to see as it is shown', () => {
  expect(isTypedLogin('⟨U+200B⟩', '\u200b')).toBe(true);
  expect(isTypedLogin('', '\u200b')).toBe(false);
});

it('counts only superusers who can sign in as other superusers', () => {
  const superuser: User = { ...PERSON, role: 'superuser' };
  const people: User[] = [
    { ...superuser, id: 'self' },
    { ...superuser, id: 'other' },
    { ...superuser, id: 'locked', locked: true },
    { ...superuser, id: 'synthetic', name: 'Global API Token' },
    { ...PERSON, id: 'engineer' },
  ];
  expect(otherSuperusers(people, { ...superuser, id: 'self' }).map(({ id }) => id)).toEqual(['other']);
});

it.each([
  ['\u202E evil', '⟨U+202E⟩ evil'],
  ['\u200B', '⟨U+200B⟩'],
  ['a\r\n- t9 b: deleted', 'a - t9 b: deleted'],
  ['שלום', '\u2068שלום\u2069'],
])('reports the name %j on one line and in the order it is written', (name, shown) => {
  expect(offBoardingReport({ ...FACTS, nameOf: () => name })).toContain(`\n- t1 ${shown}: deleted\n`);
});
