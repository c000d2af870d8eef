// Tests which names are allowed, and which ones are duplicates.
import { describe, expect, it } from 'vitest';
import { isDuplicateName, nameProblem } from './token-name.ts';

describe('a name', () => {
  it('is required', () => {
    expect(nameProblem('')).toBe('Enter a name that describes where the token is used.');
    expect(nameProblem(' \t\u00a0 ')).toBe('Enter a name that describes where the token is used.');
  });

  it('can have 255 characters, not counting space around it', () => {
    expect(nameProblem('x'.repeat(255))).toBeNull();
    expect(nameProblem(`  ${'x'.repeat(255)}  `)).toBeNull();
    expect(nameProblem('x'.repeat(256))).toBe('Shorten the name to 255 characters. It has 256.');
    expect(nameProblem('x'.repeat(1300))).toBe('Shorten the name to 255 characters. It has 1,300.');
  });

  it('cannot be the name of browser sessions, which do not count toward the limit', () => {
    expect(nameProblem(' manage.fastly.com browser session ')).toBe(
      'This name is reserved for browser sessions. Choose another name.',
    );
  });

  it.each([
    ['a line break', 'CI\ndeploy'],
    ['a carriage return', 'CI\rdeploy'],
    ['a tab', 'CI\tdeploy'],
    ['a null character', 'CI\0deploy'],
    ['an escape character', 'CI\u001b[31m'],
    ['a C1 control character', 'CI\u0085deploy'],
    ['a line separator', 'CI\u2028deploy'],
    ['half of a character', 'CI \ud83d'],
    ['the other half', '\ude80 CI'],
  ])('cannot have %s', (_what, name) => {
    expect(nameProblem(name)).toBe('Remove line breaks and control characters from the name.');
  });

  it.each([
    ['zero width spaces', '\u200B\u200B'],
    ['bidirectional controls', '\u202E \u2066'],
    ['a Hangul filler', '\u3164'],
    ['a blank pattern of Braille', '\u2800'],
    ['tag characters', '\u{E0041}\u{E0042}'],
    ['a variation selector', '\uFE0F'],
    ['a soft hyphen and blanks', ' \u00AD '],
    ['an accent without a letter', '\u0301'],
  ])('cannot consist of %s only', (_what, name) => {
    expect(nameProblem(name)).toBe('Enter a name with visible characters.');
  });

  it.each(['manage.fastly.com\u00A0browser  session', 'manage.fastly.com browser ses\u200Bsion'])(
    'cannot look like the name of browser sessions, as %j',
    name => {
      expect(nameProblem(name)).toBe('This name is reserved for browser sessions. Choose another name.');
    },
  );

  it('ignores line breaks around it', () => {
    expect(nameProblem('\nCI deploy\r\n')).toBeNull();
  });

  it.each(['CI 🚀 deploy', 'CI deploy', 'x', '新しいトークン', '<b>CI</b>', '\u202E evil', '👩‍💻'])(
    'can be %s',
    name => {
      expect(nameProblem(name)).toBeNull();
    },
  );
});

describe('a duplicate name', () => {
  const existing = [{ name: 'CI deploy' }, { name: ' Größe ' }, { name: '\u202E evil\u00A0\u00A0one' }];

  it.each(['CI deploy', '  ci DEPLOY ', 'GRÖßE', 'gro\u0308sse', 'CI\u00A0deploy', 'evil one'])(
    'is %s',
    name => {
      expect(isDuplicateName(name, existing)).toBe(true);
    },
  );

  it.each(['CI deploy 2', 'CI', '', '   '])('is not "%s"', name => {
    expect(isDuplicateName(name, [...existing, { name: '' }])).toBe(false);
  });
});
