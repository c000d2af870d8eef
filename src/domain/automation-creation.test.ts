// Tests when automation tokens cannot be created, and the reason given.
import { expect, it } from 'vitest';
import { automationRefusal } from './automation-creation.ts';

it.each([
  [false, false, false, null],
  [true, false, false, 'forced-sso'],
  [false, true, false, 'forced-two-factor'],
  [false, false, true, 'own-two-factor'],
  // Account settings come before the user's own setting, which the user could change alone.
  [false, true, true, 'forced-two-factor'],
  [true, true, true, 'forced-sso'],
] as const)(
  'SSO forced %s, two-factor forced %s, two-factor on %s: %s',
  (forcesSso, forcesTwoFactor, twoFactor, reason) => {
    expect(automationRefusal({ forcesSso, forcesTwoFactor }, { twoFactor })).toBe(reason);
  },
);
