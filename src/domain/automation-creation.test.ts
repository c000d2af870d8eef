// Tests when automation tokens can't be created, and which reason is given.
import { expect, it } from 'vitest';
import { automationRefusal } from './automation-creation.ts';

it.each([
  [false, false, false, null],
  [true, false, false, 'forced-sso'],
  [false, true, false, 'forced-two-factor'],
  [false, false, true, 'own-two-factor'],
  // What only the account's owner could change comes before what one could change oneself.
  [false, true, true, 'forced-two-factor'],
  [true, true, true, 'forced-sso'],
] as const)(
  'SSO forced %s, two-factor forced %s, two-factor on %s: %s',
  (forcesSso, forcesTwoFactor, twoFactor, reason) => {
    expect(automationRefusal({ forcesSso, forcesTwoFactor }, { twoFactor })).toBe(reason);
  },
);
