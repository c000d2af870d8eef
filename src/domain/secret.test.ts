// Tests that a secret is never printed by accident and can be wiped.
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Secret } from './secret.ts';

const VALUE = 'bV1q-Zt8XwPs0_kRj4YhC9uLmA2eFd7G';

describe('a secret', () => {
  it('is returned by reveal', () => {
    expect(new Secret(VALUE).reveal()).toBe(VALUE);
  });

  it.each([
    ['as text', (secret: Secret) => `${secret}`],
    ['as JSON', (secret: Secret) => JSON.stringify({ secret })],
  ])('is printed %s as dots', (_how, print) => {
    expect(print(new Secret(VALUE))).toContain('••••••••');
    expect(print(new Secret(VALUE))).not.toContain(VALUE);
  });

  it('does not appear when the object is inspected, listed, copied or cloned', () => {
    const secret = new Secret(VALUE);
    expect(inspect(secret, { showHidden: true, depth: null, getters: true })).not.toContain(VALUE);
    expect(Reflect.ownKeys(secret)).toEqual([]);
    expect({ ...secret }).toEqual({});
    expect(structuredClone(secret)).toEqual({});
  });

  it('is empty after one or more wipes', () => {
    const secret = new Secret(VALUE);
    secret.wipe();
    secret.wipe();
    expect(secret.reveal()).toBe('');
    expect(`${secret}`).toBe('••••••••');
  });
});
