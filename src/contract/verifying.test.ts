// Contract tests of verifying: what the API says of a new token to its own secret, and what a refusal means.
import { expect, it } from 'vitest';
import { readSessionKey } from '../api/session-key.ts';
import { createToken, deleteToken } from '../api/token-changes.ts';
import { verifyToken } from '../api/verify-token.ts';
import type { NewToken } from '../domain/token.ts';
import { verificationOf } from '../domain/verification.ts';
import { openConsole } from './console.ts';

const LIMITED = {
  name: 'Contract',
  scopes: ['purge_select'],
  access: { kind: 'all' },
  expiresAt: new Date('2026-04-01T00:00:00Z'),
} as const;

const KINDS: readonly NewToken[] = [
  { kind: 'user', ...LIMITED },
  { kind: 'automation', ...LIMITED, role: 'engineer', tlsManagement: false },
];

it.each(KINDS)('a new token of type $kind is as it was asked for, and has been used now', async asked => {
  await openConsole();
  const { token, secret } = await createToken(asked);
  const found = await verifyToken(secret);
  expect(verificationOf(asked, token.id, found)).toEqual({ isOther: false, excess: [], missing: [] });
  expect(found.lastUsedAt).toEqual(new Date('2026-03-10T11:48:00Z'));
});

it.each(KINDS)('a 401 to a token of type $kind does not end the session', async asked => {
  await openConsole();
  const key = readSessionKey();
  const { token, secret } = await createToken(asked);
  await deleteToken(token.id);
  await expect(verifyToken(secret)).rejects.toMatchObject({ status: 401, session: null });
  expect(readSessionKey()).toBe(key);
});
