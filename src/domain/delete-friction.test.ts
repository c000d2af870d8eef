// Tests how much confirmation a deletion needs, by its risk.
import { describe, expect, it } from 'vitest';
import { deleteFriction, wasUsedRecently } from './delete-friction.ts';
import type { Token } from './token.ts';
import { TOKEN } from './token-harness.ts';

const NOW = new Date('2026-11-24T12:00:00.000Z');

const OWN: Token = { ...TOKEN, userId: 'me' };

describe('deleting a token', () => {
  it('needs one click if it was never used', () => {
    expect(deleteFriction(OWN, NOW, 'me', 'session')).toBe('click');
  });

  it.each([
    ['2026-11-24T12:00:00.000Z', 'type-name'],
    ['2026-11-17T12:00:00.000Z', 'type-name'],
    ['2026-11-17T11:59:59.999Z', 'click'],
  ])('last used at %s needs: %s', (lastUsedAt, friction) => {
    const used = { ...OWN, lastUsedAt: new Date(lastUsedAt) };
    expect(deleteFriction(used, NOW, 'me', 'session')).toBe(friction);
  });

  it("needs its name typed if it is somebody else's, used or not", () => {
    expect(deleteFriction({ ...OWN, userId: 'other' }, NOW, 'me', null)).toBe('type-name');
  });

  it("needs one click for this session's token, which is always in use", () => {
    expect(deleteFriction({ ...OWN, lastUsedAt: NOW }, NOW, 'me', 'token')).toBe('click');
  });
});

it('counts a last use in the future, from a wrong clock, as recent', () => {
  expect(wasUsedRecently({ lastUsedAt: new Date('2026-11-24T12:05:00Z') }, NOW)).toBe(true);
  expect(wasUsedRecently({ lastUsedAt: null }, NOW)).toBe(false);
});
