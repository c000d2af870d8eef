// Tests the order in which tokens are listed before they are deleted.
import { expect, it } from 'vitest';
import type { Token } from '../token.ts';
import { TOKEN } from '../token-harness.ts';
import { inUseFirst } from './in-use-first.ts';

const NOW = new Date('2026-11-24T12:00:00Z');

it('starts with tokens in use and ends with browser sessions', () => {
  const today = new Date('2026-11-24T11:00:00Z');
  const yesterday = new Date('2026-11-23T11:00:00Z');
  const session = 'Token Console browser session';
  const tokens: Token[] = [
    { ...TOKEN, id: 'idle session', name: session },
    { ...TOKEN, id: 'session', name: session, lastUsedAt: today },
    { ...TOKEN, id: 'never used' },
    { ...TOKEN, id: 'expired', lastUsedAt: today, expiresAt: NOW },
    { ...TOKEN, id: 'long unused', lastUsedAt: new Date('2026-11-17T11:59:59Z') },
    { ...TOKEN, id: 'yesterday', lastUsedAt: yesterday },
    { ...TOKEN, id: 'b today', lastUsedAt: today },
    { ...TOKEN, id: 'a today', lastUsedAt: today },
    {
      ...TOKEN,
      id: 'automation',
      name: session,
      lastUsedAt: new Date('2026-11-22T11:00:00Z'),
      automation: { role: 'user', tlsManagement: null },
    },
  ];
  const sorted = inUseFirst(
    tokens.map(token => ({ token })),
    NOW,
  );
  expect(sorted.map(row => row.token.id)).toEqual([
    ...['a today', 'b today', 'yesterday', 'automation'],
    ...['expired', 'long unused', 'never used'],
    ...['session', 'idle session'],
  ]);
});
