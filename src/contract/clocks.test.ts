// Contract tests with a computer whose clock differs from the API's: signing in, sudo, creating and waiting.
import { describe, expect, test, vi } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import { serverNow } from '../api/server-clock.ts';
import { fetchSessionToken } from '../api/session.ts';
import { enterSudo } from '../api/sign-in.ts';
import { createToken } from '../api/token-changes.ts';
import { sudoLeft } from '../domain/sudo.ts';
import { formatPast } from '../domain/time-zone.ts';
import { countsTowardLimit, isExpired } from '../domain/token.ts';
import { credentials, openConsole } from './console.ts';

const { signal } = new AbortController();

const NEW_TOKEN = { name: 'Clock', scopes: ['global'], access: { kind: 'all' } } as const;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The milliseconds by which the API is ahead of the computer. */
const CLOCKS: readonly (readonly [string, number])[] = [
  ['right', 0],
  ['6 minutes fast', -6 * MINUTE],
  ['6 minutes slow', 6 * MINUTE],
  ['10 minutes fast', -10 * MINUTE],
  ['10 minutes slow', 10 * MINUTE],
  ['26 hours slow', 26 * HOUR],
  ['26 hours fast', -26 * HOUR],
  ['one day fast', -24 * HOUR],
  ['13 hours slow', 13 * HOUR],
];

describe.each(CLOCKS)('with a computer whose clock is %s', (_, ahead) => {
  test('signing in makes a session of twelve hours', async () => {
    await openConsole(ahead);
    const { createdAt, expiresAt } = await fetchSessionToken(signal);
    expect((expiresAt?.getTime() ?? 0) - createdAt.getTime()).toBeCloseTo(12 * HOUR, -4);
  });

  test('sudo that was just entered lasts for the four and a half minutes that the console trusts it', async () => {
    await openConsole(ahead);
    const ends = [await enterSudo(credentials('superuser')), (await fetchSessionToken(signal)).sudoExpiresAt];
    for (const end of ends) expect(Math.abs(sudoLeft(end, serverNow()) - 4.5 * MINUTE)).toBeLessThan(1500);
    vi.setSystemTime(Date.now() + 4.5 * MINUTE + 1500);
    for (const end of ends) expect(sudoLeft(end, serverNow())).toBe(0);
  });

  test('a token that was just created is new, and expires when the API says so', async () => {
    await openConsole(ahead);
    const expiresAt = new Date(Date.now() + ahead + 2 * MINUTE);
    const { token } = await createToken({ kind: 'user', ...NEW_TOKEN, expiresAt });
    expect(formatPast(token.createdAt, serverNow())).toBe('just now');
    expect(isExpired(token, serverNow())).toBe(false);
    expect(countsTowardLimit(token, serverNow())).toBe(true);
    vi.setSystemTime(Date.now() + 2 * MINUTE + 1000);
    expect(isExpired(token, serverNow())).toBe(true);
  });

  test('a wait is as long as the API says', async () => {
    const { fail } = await openConsole(ahead);
    fail('tokens.create', '429');
    const creation = createToken({ kind: 'user', ...NEW_TOKEN, expiresAt: null });
    const error = await creation.catch((reason: unknown) => reason);
    const until = error instanceof ApiError ? error.retryAfter : null;
    const wait = (until?.getTime() ?? 0) - serverNow().getTime();
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(HOUR);
  });
});

test('signing in again follows a clock that was set meanwhile', async () => {
  await openConsole();
  vi.setSystemTime(Date.now() - 26 * HOUR);
  await openConsole(26 * HOUR);
  const { createdAt, expiresAt } = await fetchSessionToken(signal);
  expect((expiresAt?.getTime() ?? 0) - createdAt.getTime()).toBeCloseTo(12 * HOUR, -4);
});
