// Tests which tokens are shown after a creation without a response.
import { expect, it } from 'vitest';
import { tokensOfAttempt } from './found-tokens.ts';
import { TOKEN } from './token-harness.ts';

const sentAt = new Date('2026-03-01T09:00:00Z');
const token = (id: string, name = 'CI deploy', createdAt = sentAt) => ({ ...TOKEN, id, name, createdAt });
const ids = (tokens: readonly { id: string }[]) => tokens.map(({ id }) => id);

it('finds every new token of that name, because one click may have made several', () => {
  const after = [token('old'), token('a'), token('b'), token('other', 'Nightly')];
  expect(ids(tokensOfAttempt({ name: 'CI deploy ', sentAt, before: new Set(['old']) }, after))).toEqual([
    'a',
    'b',
  ]);
});

it('finds nothing if no token was created', () => {
  expect(tokensOfAttempt({ name: 'CI deploy', sentAt, before: new Set(['old']) }, [token('old')])).toEqual(
    [],
  );
});

it('goes by the time of creation if the list before is not known', () => {
  const after = [token('old', 'CI deploy', new Date('2026-02-28T09:00:00Z')), token('new')];
  expect(ids(tokensOfAttempt({ name: 'CI deploy', sentAt, before: null }, after))).toEqual(['new']);
});
