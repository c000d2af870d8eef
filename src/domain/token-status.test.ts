// Tests the statuses of a token, at the exact instant of each boundary.
import { describe, expect, it } from 'vitest';
import type { Token } from './token.ts';
import { TOKEN } from './token-harness.ts';
import { autoDeleteAt, statusLabel, tokenBadges, tokenStatuses } from './token-status.ts';

const NOW = new Date('2026-11-24T12:00:00.000Z');

const USED_TOKEN: Token = {
  ...TOKEN,
  lastUsedAt: new Date('2026-11-20T00:00:00Z'),
  expiresAt: new Date('2027-11-24T12:00:00Z'),
};

const OWNER = { name: 'Sana Ueda', login: 'superuser@example.com' };
const SYNTHETIC = { ...OWNER, name: 'Global API Token' };

/** The labels of the badges, in their order. */
function labels(given: Partial<Token>, sessionTokenId: string | null = null, owner = OWNER): string[] {
  return tokenStatuses({ ...USED_TOKEN, ...given }, owner, NOW, sessionTokenId).map(statusLabel);
}

describe('expiry', () => {
  it.each([
    ['2027-11-24T12:00:00.000Z', ['Active']],
    ['2026-12-08T12:00:00.001Z', ['Active']],
    ['2026-12-08T12:00:00.000Z', ['Expires in 14 days']],
    ['2026-11-30T11:59:59.999Z', ['Expires in 5 days']],
    ['2026-11-25T12:00:00.000Z', ['Expires in 1 day']],
    ['2026-11-25T11:59:59.999Z', ['Expires within a day']],
    ['2026-11-24T12:00:00.001Z', ['Expires within a day']],
    ['2026-11-24T12:00:00.000Z', ['Expired']],
    ['2020-01-01T00:00:00.000Z', ['Expired']],
  ])('at %s gives %j', (expiresAt, words) => {
    expect(labels({ expiresAt: new Date(expiresAt) })).toEqual(words);
  });

  it('that is never gives a badge beside Active', () => {
    expect(labels({ expiresAt: null })).toEqual(['Active', 'Never expires']);
  });

  it('replaces all other statuses once it has passed', () => {
    expect(labels({ expiresAt: NOW, lastUsedAt: null }, 'token', SYNTHETIC)).toEqual(['Expired']);
  });
});

describe('a token unused for two years', () => {
  const deletedAfter = (lastUsedAt: string) => labels({ lastUsedAt: new Date(lastUsedAt), expiresAt: null });

  it('is deleted 730 days after its last use', () => {
    expect(
      autoDeleteAt({ createdAt: USED_TOKEN.createdAt, lastUsedAt: new Date('2025-01-01T08:00:00Z') }),
    ).toEqual(new Date('2027-01-01T08:00:00Z'));
  });

  it('is deleted 730 days after its creation if it was never used', () => {
    expect(autoDeleteAt({ createdAt: new Date('2025-01-01T08:00:00Z'), lastUsedAt: null })).toEqual(
      new Date('2027-01-01T08:00:00Z'),
    );
  });

  it.each([
    // 90 days and 1 ms before the end of the 730 days, then 90 days, and so on.
    ['2025-02-22T12:00:00.001Z', ['Active', 'Never expires']],
    ['2025-02-22T12:00:00.000Z', ['Active', 'Never expires', 'Auto-deletes in 90 days']],
    ['2025-01-24T11:59:59.999Z', ['Active', 'Never expires', 'Auto-deletes in 60 days']],
    ['2024-11-26T12:00:00.000Z', ['Active', 'Never expires', 'Auto-deletes in 2 days']],
    ['2024-11-25T12:00:00.000Z', ['Active', 'Never expires', 'Auto-deletes in 1 day']],
    ['2024-11-25T11:59:59.999Z', ['Active', 'Never expires', 'Auto-deletes within a day']],
    ['2020-01-01T00:00:00.000Z', ['Active', 'Never expires', 'Auto-deletes within a day']],
  ])('last used at %s has the statuses %j', (lastUsedAt, words) => {
    expect(deletedAfter(lastUsedAt)).toEqual(words);
  });

  it('counts from its creation if it was never used', () => {
    const createdAt = new Date('2025-02-22T12:00:00.000Z');
    expect(labels({ createdAt, lastUsedAt: null, expiresAt: null })).toEqual([
      'Active',
      'Never expires',
      'Never used',
      'Auto-deletes in 90 days',
    ]);
  });

  it('is not announced if it expires first', () => {
    const lastUsedAt = new Date('2025-02-22T12:00:00.000Z');
    expect(labels({ lastUsedAt, expiresAt: new Date('2027-02-22T11:59:59.999Z') })).toEqual(['Active']);
    expect(labels({ lastUsedAt, expiresAt: new Date('2027-02-22T12:00:00.000Z') })).toEqual([
      'Active',
      'Auto-deletes in 90 days',
    ]);
  });
});

describe("this session's token", () => {
  it('is marked, and its expiry within hours is not', () => {
    expect(labels({ expiresAt: new Date('2026-11-24T20:00:00Z') }, 'token')).toEqual([
      'This session',
      'Active',
    ]);
  });

  it('is not shown as never used', () => {
    expect(labels({ lastUsedAt: null }, 'token')).toEqual(['This session', 'Active']);
  });

  it('is recognised by its id', () => {
    expect(labels({ expiresAt: new Date('2026-11-24T20:00:00Z') }, 'another')).toEqual([
      'Expires within a day',
    ]);
  });
});

it('marks a token that was never used', () => {
  expect(labels({ lastUsedAt: null })).toEqual(['Active', 'Never used']);
});

it('marks the legacy token', () => {
  expect(labels({ scopes: ['global'], expiresAt: null }, null, SYNTHETIC)).toEqual([
    'Active',
    'Never expires',
    'Legacy token',
  ]);
});

it('marks only what deserves attention with a badge', () => {
  const token = { ...USED_TOKEN, expiresAt: null, lastUsedAt: null };
  const labels = tokenBadges(token, null, NOW, null).map(statusLabel);
  expect(labels).toEqual(['Never used']);
});
