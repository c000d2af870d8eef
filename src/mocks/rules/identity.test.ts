// Who a key acts as: a user of the token's account, or the hidden user of an automation token.
import { expect, test } from 'vitest';
import type { MockToken } from '../model/model.ts';
import { Rejection } from '../model/reject.ts';
import { memoryStorage } from '../model/storage.ts';
import { CONTOSO, NORTHWIND, userId } from '../seed/accounts.ts';
import { Db } from '../state/db.ts';
import { identify } from './identity.ts';

const NOW = new Date('2026-03-10T11:48:00Z');

function identified(patch: Partial<MockToken>, deleted: string | null = null) {
  const db = new Db(memoryStorage(), 'empty', NOW);
  db.addToken({
    id: 'token',
    userId: userId('engineer@example.com'),
    customerId: NORTHWIND,
    name: 'CI',
    scope: 'global',
    services: [],
    createdAt: NOW,
    expiresAt: null,
    digest: 'digest',
    automation: null,
    lastUsedAt: null,
    ip: null,
    userAgent: null,
    sudoExpiresAt: null,
    ...patch,
  });
  if (deleted !== null) db.deleteUser(deleted);
  const actor = identify(db, 'digest', NOW);
  if (actor instanceof Rejection) return actor.status;
  const { login, role, customerId } = actor.user;
  return [login, role, customerId];
}

test('a user acts in the account of the token, if they belong to it', () => {
  const guest = { userId: userId('superuser@example.com'), customerId: CONTOSO };
  expect(identified({})).toEqual(['engineer@example.com', 'engineer', NORTHWIND]);
  expect(identified(guest)).toEqual(['superuser@example.com', 'superuser', CONTOSO]);
});

test('a token is refused if its owner was deleted or does not belong to its account', () => {
  expect(identified({ customerId: CONTOSO })).toBe(401);
  expect(identified({}, userId('engineer@example.com'))).toBe(401);
});

test('an automation token has its own role, even after its creator was deleted', () => {
  const automation = { role: 'billing', tlsManagement: false, limitsServices: null } as const;
  for (const deleted of [null, userId('engineer@example.com')]) {
    expect(identified({ automation }, deleted)).toEqual([
      expect.stringMatching(/@automation\.invalid$/),
      'billing',
      NORTHWIND,
    ]);
  }
});
