// Tests which names are allowed, and which ones cause a warning.
import { describe, expect, it } from 'vitest';
import { isDuplicateName, looksLikeSecret, nameProblem } from './token-name.ts';

describe('a name', () => {
  it('is required', () => {
    expect(nameProblem('')).toBe('Enter a name that says where the token will be used.');
    expect(nameProblem(' \t\u00a0 ')).toBe('Enter a name that says where the token will be used.');
  });

  it('can have 255 characters, not counting space around it', () => {
    expect(nameProblem('x'.repeat(255))).toBeNull();
    expect(nameProblem(`  ${'x'.repeat(255)}  `)).toBeNull();
    expect(nameProblem('x'.repeat(256))).toBe('Shorten the name to 255 characters. It has 256.');
    expect(nameProblem('x'.repeat(1300))).toBe('Shorten the name to 255 characters. It has 1,300.');
  });

  it('cannot be the name of browser sessions, which do not count toward the limit', () => {
    expect(nameProblem(' manage.fastly.com browser session ')).toBe(
      'Choose another name: this one marks browser sessions.',
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

  it('ignores line breaks around it', () => {
    expect(nameProblem('\nCI deploy\r\n')).toBeNull();
  });

  it.each(['CI 🚀 deploy', 'CI deploy', 'x', '新しいトークン', '<b>CI</b>'])('can be %s', name => {
    expect(nameProblem(name)).toBeNull();
  });
});

describe('a name that looks like a secret', () => {
  it.each([
    ['a token of this API', 'bV1q-Zt8XwPs0_kRj4YhC9uLmA2eFd7G'],
    ['another one', 'X7d_2kQpLz9Rw4TnB-6vYc1HsMf8JgE0'],
    ['one inside a sentence', 'key for CI: bV1qZt8XwPs0_kRj4YhC9uLmA2eFd7Gx'],
    ['one in an assignment', 'FASTLY_API_TOKEN=bV1qZt8XwPs0kRj4YhC9uLmA2eFd7Gxx'],
    ['one between quotes', '"bV1qZt8XwPs0kRj4YhC9uLmA2eFd7Gxx"'],
    ['a GitHub token', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a'],
    ['a GitLab token', 'glpat-abcdefghijklmnopqrst'],
    ['an npm token', 'npm_abcdefghijklmnopqrstuvwxyz0123456789'],
    ['a Slack token', 'xoxb-123456789012-abcdefghijkl'],
    ['a Stripe key', 'sk_live_abcdefghijklmnop'],
    ['an AWS key id', 'AKIAIOSFODNN7EXAMPLE'],
    ['a web token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'],
    ['a hex digest of 32', '9f86d081884c7d659a2feaa0c55ad015'],
    ['a hex digest of 40', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
    ['base64', 'dGhpcyBpcyBhIHNlY3JldCBvZiBtaW5l+/8='],
  ])('is %s', (_what, name) => {
    expect(looksLikeSecret(name)).toBe(true);
  });

  it.each([
    'CI deploy',
    '',
    'purge-on-publish-production-2026',
    'PurgeOnPublishProduction2026',
    'PurgeProduction2026Q3EMEA',
    'terraform_production_eu_west_1_purge',
    'www.example.com/images',
    'internationalisation-and-localisation',
    'https://ci.example.com/job/purge-all/42',
    'Purge for SU1Z0isxPaozGVKXdv0eY7',
    '7f3d2c1b-9a8e-4d6c-b5f4-0123456789ab',
    '2026-11-24T12:00:00Z deploy',
    'AKIA is our team',
  ])('is not %s', name => {
    expect(looksLikeSecret(name)).toBe(false);
  });
});

describe('a duplicate name', () => {
  const existing = [{ name: 'CI deploy' }, { name: ' Größe ' }];

  it.each(['CI deploy', '  ci DEPLOY ', 'GRÖßE'])('is %s', name => {
    expect(isDuplicateName(name, existing)).toBe(true);
  });

  it.each(['CI deploy 2', 'CI', '', '   '])('is not "%s"', name => {
    expect(isDuplicateName(name, [...existing, { name: '' }])).toBe(false);
  });
});
