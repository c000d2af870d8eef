// Contract tests of the renewal of a session: the new token takes the place of the old one, or nothing changes.
import { expect, test, vi } from 'vitest';
import { listAccounts, switchAccount } from '../api/accounts.ts';
import { renewSession } from '../api/renew-session.ts';
import { fetchSessionToken } from '../api/session.ts';
import { currentSession, forgetSessionKey, onSessionKeyChange, readSessionKey } from '../api/session-key.ts';
import { listOwnTokens } from '../api/tokens.ts';
import { isBrowserSession } from '../domain/token.ts';
import { credentials, openConsole } from './console.ts';

const { signal } = new AbortController();

const HOUR = 3_600_000;

const PASSWORD = credentials('superuser');

/** The status of the answer to a key. */
async function statusOf(key: string | null): Promise<number> {
  return (await fetch('/api/tokens/self', { headers: { 'Fastly-Key': key ?? '' } })).status;
}

/** The ids of the session tokens of the user in this account. */
async function sessions(): Promise<readonly string[]> {
  const { rows } = await listOwnTokens(signal);
  return rows.filter(isBrowserSession).map(({ id }) => id);
}

/** A session that ends in ten minutes. */
async function openOldSession() {
  const console = await openConsole();
  vi.setSystemTime(Date.now() + 12 * HOUR - 600_000);
  return { ...console, key: readSessionKey(), token: await fetchSessionToken(signal) };
}

test('the new token lasts twelve hours, and the old one works until it is deleted', async () => {
  const { key, token } = await openOldSession();
  const session = currentSession();
  const onChange = vi.fn();
  const stop = onSessionKeyChange(onChange);
  const cleanUp = await renewSession(PASSWORD, token.customerId);
  stop();

  const renewed = await fetchSessionToken(signal);
  expect(renewed.id).not.toBe(token.id);
  expect([renewed.userId, renewed.customerId]).toEqual([token.userId, token.customerId]);
  expect((renewed.expiresAt?.getTime() ?? 0) - Date.now()).toBeCloseTo(12 * HOUR, -4);
  // Nothing that belongs to the session is dropped.
  expect(currentSession()).toBe(session);
  expect(onChange).not.toHaveBeenCalled();

  expect(await statusOf(key)).toBe(200);
  await cleanUp?.();
  expect(await statusOf(key)).toBe(401);
  expect(await statusOf(readSessionKey())).toBe(200);
});

test('a session in another account is renewed in that account, and leaves no other session', async () => {
  await openConsole();
  const home = await fetchSessionToken(signal);
  const other = (await listAccounts(signal)).rows.find(({ id }) => id !== home.customerId)?.id ?? '';
  await switchAccount(other);
  const inOther = await sessions();

  await (await renewSession(PASSWORD, other))?.();
  const renewed = await fetchSessionToken(signal);
  expect(renewed.customerId).toBe(other);
  expect(await sessions()).toHaveLength(inOther.length);
  expect(await sessions()).toContain(renewed.id);

  await switchAccount(home.customerId);
  expect(await sessions()).toEqual([(await fetchSessionToken(signal)).id]);
});

test.each([
  ['session.create', '500'],
  ['session.create', 'offline'],
  ['session.create', 'malformed'],
] as const)('a failure of %s with %s leaves the session as it is', async (endpoint, kind) => {
  const { fail, key, token } = await openOldSession();
  fail(endpoint, kind);
  await expect(renewSession(PASSWORD, token.customerId)).rejects.toThrow();
  expect(readSessionKey()).toBe(key);
  expect(await fetchSessionToken(signal)).toMatchObject({ id: token.id });
});

test('a wrong password leaves the session as it is', async () => {
  const { key, token } = await openOldSession();
  const renewal = renewSession({ ...PASSWORD, password: 'wrong' }, token.customerId);
  await expect(renewal).rejects.toMatchObject({ code: 'invalid_grant' });
  expect(readSessionKey()).toBe(key);
  expect(await statusOf(key)).toBe(200);
});

test('if the other account cannot be entered, the session stays as it is and leaves no other session', async () => {
  const { fail, key, token } = await openOldSession();
  const before = await sessions();
  fail('accounts.switch', '403');
  await expect(renewSession(PASSWORD, 'anotherAccount12345678')).rejects.toMatchObject({ kind: 'forbidden' });
  expect(readSessionKey()).toBe(key);
  expect(await sessions()).toEqual(before);
  expect(before).toContain(token.id);
});

test('if the session ends before the answer comes, no session is left', async () => {
  const { key, token } = await openOldSession();
  const renewal = renewSession(PASSWORD, token.customerId);
  forgetSessionKey();
  expect(await renewal).toBeNull();
  expect(readSessionKey()).toBeNull();
  const response = await fetch('/api/tokens', { headers: { 'Fastly-Key': key ?? '' } });
  const names: { id: string; name: string }[] = await response.json();
  expect(names.filter(isBrowserSession).map(({ id }) => id)).toEqual([token.id]);
});
