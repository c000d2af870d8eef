// A token for tests. A test sets the fields it is about and takes the others from here.
import type { Token } from './token.ts';

export const TOKEN: Token = {
  id: 'token',
  userId: 'user',
  customerId: 'customer',
  name: 'CI deploy',
  scopes: ['global'],
  access: { kind: 'all' },
  createdAt: new Date('2026-01-01T00:00:00Z'),
  lastUsedAt: null,
  lastUsedIp: null,
  lastUsedClient: null,
  expiresAt: null,
  sudoExpiresAt: null,
  automation: null,
};
