// Tests how much confirmation a deletion needs, by its risk.
import { describe, expect, it } from 'vitest';
import { deleteFriction, isInUse, isTypedName } from './delete-friction.ts';
import { CONSOLE_SESSION_NAME, type Token } from './token.ts';
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

  it('needs one click for a browser session, whoever uses it', () => {
    const session = { ...OWN, name: CONSOLE_SESSION_NAME, lastUsedAt: NOW };
    expect(deleteFriction(session, NOW, 'me', null)).toBe('click');
    expect(deleteFriction({ ...session, userId: 'other' }, NOW, 'me', null)).toBe('click');
  });

  it("needs one click for this session's token, which is always in use", () => {
    expect(deleteFriction({ ...OWN, lastUsedAt: NOW }, NOW, 'me', 'token')).toBe('click');
  });
});

describe('a token', () => {
  it.each([
    ['2026-11-24T11:59:59Z', null, true],
    ['2026-11-24T12:05:00Z', null, true],
    ['2026-11-17T11:59:59Z', null, false],
    [null, null, false],
    ['2026-11-24T11:59:59Z', '2026-11-24T12:00:01Z', true],
    ['2026-11-24T11:59:59Z', '2026-11-24T12:00:00Z', false],
  ])('last used at %s that expires at %s is in use: %s', (lastUsedAt, expiresAt, inUse) => {
    const date = (text: string | null) => text && new Date(text);
    expect(isInUse({ lastUsedAt: date(lastUsedAt), expiresAt: date(expiresAt) } as Token, NOW)).toBe(inUse);
  });
});

describe('a typed name', () => {
  it.each([
    ['CI deploy', 'CI deploy'],
    [' CI deploy ', 'CI deploy'],
    ['CI deploy', 'CI  deploy'],
    ['CI deploy', 'CI\u00A0deploy'],
    ['CI deploy', 'CI\ndeploy'],
    ['CIdeploy', 'CI\r\ndeploy'],
    ['CI⟨U+000A⟩deploy', 'CI\ndeploy'],
    ['Größe', 'Gro\u0308ße'],
    ['Gro\u0308ße', 'Größe'],
    ['evil', '\u202E evil'],
    ['\u202E evil', '\u202E evil'],
    ['⟨U+202E⟩ evil', '\u202E evil'],
    ['de\u200Bploy', 'de\u200Bploy'],
    ['⟨U+200B⟩⟨U+200B⟩', '\u200B\u200B'],
    ['\u200B\u200B', '\u200B\u200B'],
    ['⟨U+0020⟩⟨U+00A0⟩', ' \u00A0'],
    ['⟨empty⟩', ''],
  ])('%j confirms %j', (typed, name) => expect(isTypedName(typed, name)).toBe(true));

  it.each([
    ['ci deploy', 'CI deploy'],
    ['CIdeploy', 'CI deploy'],
    ['CI', 'CI deploy'],
    ['Grosse', 'Große'],
    ['', ''],
    ['  ', '  '],
    ['', '\u200B'],
    ['⟨U+200B⟩', '\u200B\u200B'],
    ['\u200B', 'CI'],
  ])('%j does not confirm %j', (typed, name) => expect(isTypedName(typed, name)).toBe(false));
});
