// Tests the sort orders of token lists, with missing values and ties.
import { expect, it } from 'vitest';
import type { Token } from './token.ts';
import { TOKEN } from './token-harness.ts';
import { NEWEST_FIRST, type SortKey, sortTokens } from './token-order.ts';

function token(id: string, changes: Partial<Token> = {}): Token {
  return { ...TOKEN, id, name: id, ...changes };
}

function ids(tokens: readonly Token[], key: SortKey, descending = false): string {
  return sortTokens(tokens, { key, descending })
    .map(each => each.id)
    .join(' ');
}

const early = new Date('2026-02-01T00:00:00Z');
const late = new Date('2026-03-01T00:00:00Z');

it.each<[SortKey, Token, Token, Token]>([
  ['name', token('a', { name: 'ci 2' }), token('b', { name: 'CI 10' }), token('c', { name: 'Übersetzung' })],
  [
    'access',
    token('a', { access: { kind: 'limited', serviceIds: ['x'] } }),
    token('b', { access: { kind: 'limited', serviceIds: ['x', 'y'] } }),
    token('c'),
  ],
  ['created', token('a'), token('b', { createdAt: early }), token('c', { createdAt: late })],
  ['last-used', token('a'), token('b', { lastUsedAt: early }), token('c', { lastUsedAt: late })],
  ['expires', token('a', { expiresAt: early }), token('b', { expiresAt: late }), token('c')],
  [
    'scope',
    token('a', { scopes: ['global'] }),
    token('b', { scopes: ['purge_all'] }),
    token('c', { scopes: ['purge_select'] }),
  ],
])('sorts by %s in both directions', (key, first, second, third) => {
  expect(ids([second, third, first], key)).toBe('a b c');
  expect(ids([second, third, first], key, true)).toBe('c b a');
});

it('breaks ties by newest first, then by id, in both directions', () => {
  const tokens = [token('b'), token('a'), token('c', { createdAt: late })];
  expect(ids(tokens, 'expires')).toBe('c a b');
  expect(ids(tokens, 'expires', true)).toBe('c a b');
});

it('does not change the given list', () => {
  const tokens = [token('a'), token('b', { createdAt: late })];
  expect(sortTokens(tokens, NEWEST_FIRST).map(each => each.id)).toEqual(['b', 'a']);
  expect(tokens.map(each => each.id)).toEqual(['a', 'b']);
});
