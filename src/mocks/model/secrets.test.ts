// Ids and secrets look as recorded, and only their digest is kept.
import { expect, test } from 'vitest';
import { digest, mintId, mintToken, stableId } from './secrets.ts';

test('an id is 22 characters of base62, and never the same twice', () => {
  const ids = Array.from({ length: 500 }, mintId);
  for (const id of ids) expect(id).toMatch(/^[0-9A-Za-z]{22}$/);
  expect(new Set(ids).size).toBe(500);
});

test('a secret is 32 characters of base64url, and its digest is its SHA-256', async () => {
  const minted = await mintToken();
  expect(minted.secret).toMatch(/^[A-Za-z0-9_-]{32}$/);
  expect(minted.digest).toBe(await digest(minted.secret));
  expect(await digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('a text always gives the same id, and 100,000 texts give as many', () => {
  expect(stableId('user superuser@example.com')).toBe(stableId('user superuser@example.com'));
  const ids = new Set(Array.from({ length: 100_000 }, (_, index) => stableId(`token ${index}`)));
  expect(ids.size).toBe(100_000);
  for (const id of [...ids].slice(0, 100)) expect(id).toMatch(/^[0-9A-Za-z]{22}$/);
});
