// What the tests of the audit engine share.
import type { Token } from '../token.ts';
import type { User } from '../user.ts';
import { AuditIndex } from './audit-index.ts';

export const NOW = new Date('2026-11-24T12:00:00Z');

export function token(id: string, given: Partial<Token> = {}): Token {
  return {
    id,
    userId: 'ann',
    customerId: 'account',
    name: `Token ${id}`,
    scopes: ['global'],
    access: { kind: 'all' },
    createdAt: new Date('2026-10-01T00:00:00Z'),
    lastUsedAt: new Date('2026-11-20T00:00:00Z'),
    lastUsedIp: null,
    lastUsedClient: null,
    expiresAt: new Date('2027-11-24T12:00:00Z'),
    sudoExpiresAt: null,
    automation: null,
    ...given,
  };
}

export function user(id: string, given: Partial<User> = {}): User {
  return {
    id,
    name: id,
    login: `${id}@example.com`,
    role: 'engineer',
    customerId: 'account',
    twoFactor: false,
    locked: false,
    lastActiveAt: null,
    ...given,
  };
}

export function indexOf(...tokens: Token[]): AuditIndex {
  const index = new AuditIndex();
  for (const each of tokens) index.add(each);
  return index;
}

export const MACHINE = { role: 'user', tlsManagement: true } as const;
