// Ids, secrets and digests have the recorded formats.
import { expect, test } from 'vitest';
import { digest, mintId, mintToken, stableId } from './secrets.ts';

test('an id has 22 base62 characters and is unique', () => {
  const ids = Array.from({ length: 500 }, mintId);
  for (const id of ids) expect(id).toMatch(/^[0-9A-Za-z]{22}$/);
  expect(new Set(ids).size).toBe(500);
});

test('a secret has 32 base64url characters, and its digest is SHA-256', async () => {
  const minted = await mintToken();
  expect(minted.secret).toMatch(/^[A-Za-z0-9_-]{32}$/);
  expect(minted.digest).toBe(await digest(minted.secret));
  expect(await digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('a text always gives the same id, and 100,000 texts give 100,000 different ids', () => {
  expect(stableId('user superuser@example.com')).toBe(stableId('user superuser@example.com'));
  const ids = new Set(Array.from({ length: 100_000 }, (_, index) => stableId(`token ${index}`)));
  expect(ids.size).toBe(100_000);
  for (const id of [...ids].slice(0, 100)) expect(id).toMatch(/^[0-9A-Za-z]{22}$/);
});
