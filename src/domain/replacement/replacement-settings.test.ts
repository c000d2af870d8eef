// Tests of what a replacement copies, and of the tokens suggested for deletion.
import { describe, expect, it } from 'vitest';
import { TOKEN } from '../token-harness.ts';
import { bestToLetGo } from './best-to-let-go.ts';
import { settingsOf } from './replacement-settings.ts';

const on = (day: string) => new Date(`${day}T00:00:00Z`);

describe('the copied settings', () => {
  it.each([
    ['never expires', null, null],
    ['ends at midnight of the 90th day', '2026-04-01T23:59:59Z', 90],
    ['lived exactly 90 days', '2026-04-01T00:00:00Z', 90],
    ['lived an hour', '2026-01-01T01:00:00Z', 1],
    ['lived a year', '2027-01-01T23:59:59Z', 365],
  ])('of a token that %s have its length of life', (_, expiresAt, days) => {
    const token = { ...TOKEN, expiresAt: expiresAt === null ? null : new Date(expiresAt) };
    expect(settingsOf(token).days).toBe(days);
  });

  it('of an automation token have its role and TLS management, which is off if nothing is known', () => {
    const automation = { role: 'billing', tlsManagement: true };
    expect(settingsOf({ ...TOKEN, automation })).toMatchObject({
      kind: 'automation',
      role: 'billing',
      tlsManagement: true,
    });
    expect(settingsOf({ ...TOKEN, automation: { ...automation, tlsManagement: null } }).tlsManagement).toBe(
      false,
    );
    expect(settingsOf(TOKEN)).toMatchObject({ kind: 'user', role: null, tlsManagement: false });
  });
});

it('suggests the tokens that were never used, then the longest unused, and none that does not count', () => {
  const tokens = [
    { ...TOKEN, id: 'today', lastUsedAt: on('2026-11-27') },
    { ...TOKEN, id: 'spring', lastUsedAt: on('2026-03-01') },
    { ...TOKEN, id: 'unused-new', createdAt: on('2026-11-01') },
    { ...TOKEN, id: 'unused-old', createdAt: on('2025-11-01') },
    { ...TOKEN, id: 'expired', expiresAt: on('2026-11-01') },
    { ...TOKEN, id: 'session', name: 'manage.fastly.com browser session' },
    { ...TOKEN, id: 'machine', automation: { role: 'user', tlsManagement: false } },
    { ...TOKEN, id: 'replaced', lastUsedAt: null },
  ];
  const ids = bestToLetGo(tokens, new Set(['replaced']), on('2026-11-27')).map(({ id }) => id);
  expect(ids).toEqual(['unused-old', 'unused-new', 'spring', 'today']);
});
