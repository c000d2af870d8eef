// Tests the reason that is said before anybody enters a password for an automation token.
import { expect, it } from 'vitest';
import { plainSentence } from '../../domain/sentence.ts';
import type { User } from '../../domain/user.ts';
import { automationReason } from './automation-refusal.ts';

const USER: User = {
  id: 'sol',
  name: 'Sol',
  login: 'sol@example.com',
  role: 'superuser',
  customerId: 'contoso',
  twoFactor: false,
  locked: false,
  lastActiveAt: null,
};
const ACCOUNT = { id: 'contoso', name: 'Contoso', forcesSso: false, forcesTwoFactor: false };
const SSO = { ...ACCOUNT, forcesSso: true };

it.each([
  [USER, SSO, 'Contoso requires single sign-on.'],
  [USER, { ...ACCOUNT, forcesTwoFactor: true }, 'Contoso requires two-factor authentication.'],
  [{ ...USER, twoFactor: true }, ACCOUNT, 'you use two-factor authentication.'],
])('%#: names the account or the user', (user, account, reason) => {
  expect(plainSentence(automationReason(user, account) ?? [])).toBe(reason);
});

it.each([
  ['in an account that allows them', USER, ACCOUNT],
  ['while the account is unknown', USER, null],
  ['for those who could not create them anyway', { ...USER, role: 'engineer' }, SSO],
])('is none %s', (_when, user, account) => {
  expect(automationReason(user, account)).toBeNull();
});
