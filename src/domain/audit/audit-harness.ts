// Tokens and users for the tests of the audit engine.
import type { Token } from '../token.ts';
import { TOKEN } from '../token-harness.ts';
import type { User } from '../user.ts';
import { AuditIndex } from './audit-index.ts';

export const NOW = new Date('2026-11-24T12:00:00Z');

export function token(id: string, changes: Partial<Token> = {}): Token {
  return {
    ...TOKEN,
    id,
    userId: 'ann',
    name: `Token ${id}`,
    createdAt: new Date('2026-10-01T00:00:00Z'),
    lastUsedAt: new Date('2026-11-20T00:00:00Z'),
    expiresAt: new Date('2027-11-24T12:00:00Z'),
    ...changes,
  };
}

export function user(id: string, changes: Partial<User> = {}): User {
  return {
    id,
    name: id,
    login: `${id}@example.com`,
    role: 'engineer',
    customerId: 'account',
    twoFactor: false,
    locked: false,
    lastActiveAt: null,
    ...changes,
  };
}

export function indexOf(...tokens: Token[]): AuditIndex {
  const index = new AuditIndex();
  for (const each of tokens) index.add(each);
  return index;
}

export const AUTOMATION_FACTS = { role: 'user', tlsManagement: true } as const;
