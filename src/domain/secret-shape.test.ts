// Tests which texts look like a secret.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeSecret } from './secret-shape.ts';

const TOKEN = 'bV1q-Zt8XwPs0_kRj4YhC9uLmA2eFd7G';
const PLAIN_TOKEN = 'bV1qZt8XwPs0nkRj4YhC9uLmA2eFd7Gx';

describe('a secret', () => {
  it.each([
    ['a token of this API', TOKEN],
    ['another one', 'X7d_2kQpLz9Rw4TnB-6vYc1HsMf8JgE0'],
    ['one with many separators', 'aB-9x_Zk-4Tq_Lw2-pR7_mN-c5Vd_J8y'],
    ['one of letters and digits, which an id could have too', PLAIN_TOKEN],
    ['one of few letters', 'x'.repeat(32)],
    ['an alphabet', 'abcdefghijklmnopqrstuvwxyz012345'],
    ['one that lost its last character', TOKEN.slice(0, -1)],
    ['one between spaces', `  ${TOKEN}\n`],
    ['one inside a sentence', `key for CI: ${TOKEN}, from Ann`],
    ['one in an assignment', `export FASTLY_API_TOKEN=${TOKEN}`],
    ['one after another word', `FASTLY_API_TOKEN_${TOKEN}`],
    ['one in a header', `Fastly-Key: ${TOKEN}`],
    ['one in a header without a space', `curl -H 'Fastly-Key:${TOKEN}' https://api.example.com`],
    ['one in JSON', `{"access_token":"${TOKEN}"}`],
    ['one between typographic quotes', `“${TOKEN}”`],
    ['one in an error line', `Token ${PLAIN_TOKEN} expired at 2026-03-10T23:48:00Z`],
    ['one in a query string', `https://api.example.com/?key=${TOKEN}&page=2`],
    ['one in a path', `/tokens/${TOKEN}/edit`],
    ['one in a fragment', `#${TOKEN}`],
    ['one after an encoded space', `Fastly-Key:%20${TOKEN}`],
    ['one in an encoded address', encodeURIComponent(`/account/tokens?q=${TOKEN}`)],
    ['one that is encoded twice', encodeURIComponent(encodeURIComponent(`"${TOKEN}"`))],
    ['one whose characters are encoded', TOKEN.replaceAll('-', '%2D').replaceAll('_', '%5f')],
    ['one with a character that has no width', `${TOKEN.slice(0, 9)}\u200b${TOKEN.slice(9)}\ufeff`],
    ['one with other invisible characters', `${TOKEN.slice(0, 9)}\u2061\u{E0041}\u202E${TOKEN.slice(9)}`],
    ['a GitHub token', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a'],
    ['a GitLab token', 'glpat-abcdefghijklmnopqrst'],
    ['an npm token', '//registry.example.com/:_authToken=npm_abcdefghijklmnopqrstuvwxyz0123456789'],
    ['a Slack token', 'xoxb-123456789012-abcdefghijkl'],
    ['a Stripe key', 'sk_live_abcdefghijklmnop'],
    ['an AWS key id', 'AKIAIOSFODNN7EXAMPLE'],
    ['a web token', 'Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'],
    ['a hex digest of 32', '9f86d081884c7d659a2feaa0c55ad015'],
    ['a hex digest of 40', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
    ['base64', 'dGhpcyBpcyBhIHNlY3JldCBvZiBtaW5l+/8='],
  ])('is %s', (_what, text) => {
    expect(looksLikeSecret(text)).toBe(true);
  });

  it('is nearly every random token', () => {
    const isMissed = (seed: number) => {
      const bytes = createHash('sha256').update(String(seed)).digest().subarray(0, 24);
      return !looksLikeSecret(bytes.toString('base64url'));
    };
    const missed = Array.from({ length: 10_000 }, (_, seed) => seed).filter(isMissed);
    expect(missed.length).toBeLessThan(10);
  });
});

describe('no secret', () => {
  it.each([
    '',
    'CI deploy',
    'ann@example.com',
    'firstname.lastname+ci-token-2026@example-company.com',
    'purge-on-publish-production-2026',
    'PurgeOnPublishProduction2026',
    'PurgeProduction2026Q3EMEA',
    'terraform_production_eu_west_1_purge',
    'internationalisation-und-Rechtsschutzversicherungsgesellschaften',
    'www.example.com/images',
    'internationalisation-and-localisation',
    'https://ci.example.com/job/purge-all/42',
    'SU1Z0isxPaozGVKXdv0eY7',
    'd0aw205U9PCGTwHVlim6q',
    'Purge for SU1Z0isxPaozGVKXdv0eY7',
    'svc-SU1Z0isxPaozGVKXdv0eY7-purge',
    'k8s-eu1-SU1Z0isxPaozGVKXdv0eY7-v2',
    '/account/tokens?q=service%3DSU1Z0isxPaozGVKXdv0eY7',
    encodeURIComponent(
      '/account/events?actor=SU1Z0isxPaozGVKXdv0eY7&token=5Yi9yyyBP2X4Gi6v3AyaDw&to=2026-11-24',
    ),
    'SU1Z0isxPaozGVKXdv0eY7,3RiIk5Uq0Bq1H3nJm8yQ2Z',
    'https://manage.example.com/services/SU1Z0isxPaozGVKXdv0eY7/versions/12/domains',
    'Token 5Yi9yyyBP2X4Gi6v3AyaDw expired at 2026-03-10T23:48:00Z',
    '7f3d2c1b-9a8e-4d6c-b5f4-0123456789ab',
    '2026-11-24T12:00:00Z deploy',
    '2026-11-24T12-00-00Z-purge-eu-west-1-prod',
    '2001:0db8:85a3:0000:0000:8a2e:0370:7334',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    'FastlyGo/9.0.0 (+github.com/fastly/go-fastly; go1.22)',
    'AKIA is our team',
    '100 % of %20 and %zz',
    'a'.repeat(255),
  ])('is %s', text => {
    expect(looksLikeSecret(text)).toBe(false);
  });

  it('is the id of a token, a user or a service', () => {
    const id = fc.stringMatching(/^[0-9A-Za-z]{21,22}$/);
    fc.assert(fc.property(id, text => !looksLikeSecret(text)));
  });
});
