// Tests the orders of a list, with what is missing at the right end and ties always broken alike.
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
])('sorts by %s both ways', (key, first, second, third) => {
  expect(ids([second, third, first], key)).toBe('a b c');
  expect(ids([second, third, first], key, true)).toBe('c b a');
});

it('sorts browser sessions after the tokens that people made', () => {
  const session = token('a', { name: 'Token Console browser session' });
  expect(ids([session, token('b')], 'type')).toBe('b a');
});

it('breaks ties by newest first and then by id, in both directions', () => {
  const tokens = [token('b'), token('a'), token('c', { createdAt: late })];
  expect(ids(tokens, 'expires')).toBe('c a b');
  expect(ids(tokens, 'expires', true)).toBe('c a b');
});

it('leaves the list it was given as it was', () => {
  const tokens = [token('a'), token('b', { createdAt: late })];
  expect(sortTokens(tokens, NEWEST_FIRST).map(each => each.id)).toEqual(['b', 'a']);
  expect(tokens.map(each => each.id)).toEqual(['a', 'b']);
});
