// Tests that copied settings become the same token, and that what cannot be copied is said.
import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../../domain/replacement/replacement-settings.ts';
import { plainSentence } from '../../../domain/sentence.ts';
import type { Token } from '../../../domain/token.ts';
import { TOKEN } from '../../../domain/token-harness.ts';
import { NO_POLICY, type TokenPolicy } from '../../../domain/token-policy.ts';
import { changedValues } from './changed-values.ts';
import { formFromSettings } from './form-from-settings.ts';
import { type FormValues, toNewToken } from './form-values.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const AUTOMATION = { role: 'engineer', tlsManagement: true };

const filled = (facts: Partial<Token>, role = 'superuser') =>
  formFromSettings(settingsOf({ ...TOKEN, ...facts }), role, NOW, 'UTC');

const asked = (facts: Partial<Token>, role = 'superuser') =>
  toNewToken(filled(facts, role).values, role, { now: NOW, today: '2026-11-24', timeZone: 'UTC' });

describe('the copy', () => {
  it('asks for the same as the old token', () => {
    const access = { kind: 'limited', serviceIds: ['a', 'b'] } as const;
    expect(asked({ scopes: ['purge_select', 'global:read'], access, automation: AUTOMATION })).toEqual({
      kind: 'automation',
      name: 'CI deploy',
      role: 'engineer',
      tlsManagement: true,
      scopes: ['purge_select', 'global:read'],
      access,
      expiresAt: null,
    });
    expect(filled({ automation: AUTOMATION }).refused).toEqual([]);
  });

  it.each([
    ['2026-01-31T23:59:59Z', '30', '2026-12-24T23:59:59Z'],
    ['2026-04-01T23:59:59Z', '90', '2027-02-22T23:59:59Z'],
    ['2026-01-11T12:00:00Z', 'day', '2026-12-04T23:59:59Z'],
  ])('of a token until %s has the same length of life', (end, expiration, expiresAt) => {
    expect(filled({ expiresAt: new Date(end) }).values.expiration).toBe(expiration);
    expect(asked({ expiresAt: new Date(end) })?.expiresAt).toEqual(new Date(expiresAt));
  });
});

describe('the organisation’s rules', () => {
  const SHORT = { ...NO_POLICY, maxLifetimeDays: 30, allowNeverExpires: false };
  const ENDING = { ...NO_POLICY, allowNeverExpires: false };
  const LIMITED = { ...NO_POLICY, requireServices: true };
  const until = (days: number) => ({
    expiresAt: new Date(TOKEN.createdAt.getTime() + days * 86_400_000),
  });

  it.each<[string, TokenPolicy, Partial<Token>, Partial<FormValues>, string[]]>([
    ['a longer life', SHORT, until(365), { expiration: '30' }, ['The old token was created for 365 days.']],
    ['no end', SHORT, { expiresAt: null }, { expiration: '30' }, ['The old token never expires.']],
    ['a shorter life', SHORT, until(7), { expiration: '7' }, []],
    [
      'no end without a limit',
      ENDING,
      { expiresAt: null },
      { expiration: '90' },
      ['The old token never expires.'],
    ],
    ['a long life without a limit', ENDING, until(365), { expiration: '365' }, []],
    [
      'all services',
      LIMITED,
      { access: { kind: 'all' } },
      { access: 'limited', serviceIds: [] },
      ['The old token has access to all services.'],
    ],
    [
      'some services',
      LIMITED,
      { access: { kind: 'limited', serviceIds: ['a'] } },
      { access: 'limited', serviceIds: ['a'] },
      [],
    ],
  ])('are followed in place of %s, which is marked', (_, policy, facts, expected, marks) => {
    const { values, original } = formFromSettings(
      settingsOf({ ...TOKEN, ...facts }),
      'superuser',
      NOW,
      'UTC',
      policy,
    );
    expect(values).toMatchObject(expected);
    expect(changedValues(values, original).map(({ was }) => plainSentence(was))).toEqual(marks);
  });
});

describe('what cannot be copied', () => {
  it.each<[string, Partial<Token>, string, string]>([
    ['an unknown scope', { scopes: ['beta', 'global'] }, 'engineer', 'with the scope'],
    ['an automation token', { automation: AUTOMATION }, 'engineer', 'Only superusers'],
    ['a role', { automation: { ...AUTOMATION, role: 'tls_admin' } }, 'superuser', 'the role TLS admin'],
    ['no access', { access: { kind: 'none' } }, 'engineer', 'no access to any service'],
  ])('is said of %s', (_, facts, role, words) => {
    const { refused } = filled(facts, role);
    expect(refused.map(plainSentence)).toEqual([expect.stringContaining(words)]);
  });

  it('never becomes more: no access is not all services', () => {
    expect(asked({ access: { kind: 'none' } })).toBeNull();
  });
});
