// Tests how the friction of a deletion grows with what it may break.
import { describe, expect, it } from 'vitest';
import { deleteFriction, wasUsedRecently } from './deletion.ts';
import type { Token } from './token.ts';
import { TOKEN } from './token-harness.ts';

const NOW = new Date('2026-11-24T12:00:00.000Z');

const OWN: Token = { ...TOKEN, userId: 'me' };

describe('deleting a token', () => {
  it('takes one click when it was never used', () => {
    expect(deleteFriction(OWN, NOW, 'me', 'session')).toBe('click');
  });

  it.each([
    ['2026-11-24T12:00:00.000Z', 'type-name'],
    ['2026-11-17T12:00:00.000Z', 'type-name'],
    ['2026-11-17T11:59:59.999Z', 'click'],
  ])('last used at %s takes: %s', (lastUsedAt, friction) => {
    const used = { ...OWN, lastUsedAt: new Date(lastUsedAt) };
    expect(deleteFriction(used, NOW, 'me', 'session')).toBe(friction);
  });

  it("takes its name when it is somebody else's, used or not", () => {
    expect(deleteFriction({ ...OWN, userId: 'other' }, NOW, 'me', null)).toBe('type-name');
  });

  it('takes one click for the token of this session, which is in use by nature', () => {
    expect(deleteFriction({ ...OWN, lastUsedAt: NOW }, NOW, 'me', 'token')).toBe('click');
  });
});

it('takes a use that the clocks put in the future for a recent one', () => {
  expect(wasUsedRecently({ lastUsedAt: new Date('2026-11-24T12:05:00Z') }, NOW)).toBe(true);
  expect(wasUsedRecently({ lastUsedAt: null }, NOW)).toBe(false);
});
