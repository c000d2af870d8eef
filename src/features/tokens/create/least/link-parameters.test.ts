// Tests that a link fills in the form, says what it cannot, and never gives more than the person can have.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUTOMATION_ROLES } from '../../../../domain/role.ts';
import { SCOPES } from '../../../../domain/scope.ts';
import { plainSentence } from '../../../../domain/sentence.ts';
import type { Token } from '../../../../domain/token.ts';
import { TOKEN } from '../../../../domain/token-harness.ts';
import { NO_POLICY } from '../../../../domain/token-policy.ts';
import { hrefOf, searchOf } from '../../../navigation/addresses.ts';
import { duplicateSearch } from '../../duplicate-search.ts';
import { emptyForm, type FormValues } from '../form-values.ts';
import { formFromLink, linkOf } from './link-parameters.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const PATH = '/account/personal/tokens/new';
const SUPERUSER = { role: 'superuser', canAutomate: true };
const ENGINEER = { role: 'engineer', canAutomate: false };

const open = (query: string, creator = ENGINEER) => formFromLink(searchOf(PATH, query), creator, NOW, 'UTC');

describe('a link', () => {
  it.each<[string, Partial<FormValues>]>([
    ['preset=purge-from-ci', { scopes: ['purge_select'], access: 'limited', expiration: '90' }],
    ['preset=terraform-apply&expires=7d', { scopes: ['global'], expiration: '7' }],
    [
      'name=CI+deploy&scope=purge_all+global:read',
      { name: 'CI deploy', scopes: ['purge_all', 'global:read'] },
    ],
    ['scope=purge_all,purge_all', { scopes: ['purge_all'] }],
    ['scope=purge_all,purge_select', { scopes: ['purge_all', 'purge_select'] }],
    ['services=a,b,a', { access: 'limited', serviceIds: ['a', 'b'] }],
    ['services=all', { access: 'all' }],
    ['services=none', { access: 'limited', serviceIds: [] }],
    ['expires=1y', { expiration: '365' }],
    ['expires=10d', { expiration: 'day', day: '2026-12-04' }],
    ['expires=2027-03-31', { expiration: 'day', day: '2027-03-31' }],
    ['expires=never', { expiration: 'never' }],
  ])('%s fills in the form', (query, values) => {
    const filled = open(query);
    expect(filled?.values).toMatchObject(values);
    expect(filled?.refused).toEqual([]);
  });

  it.each([
    ['type=automation', 'You can’t create automation tokens'],
    ['type=root', 'no token type'],
    ['role=engineer', 'The role'],
    ['tls=yes', 'TLS management'],
    ['tls=true', 'TLS management'],
    ['scope=purge_all+root', 'no scope'],
    ['services=../x', 'isn’t the ID of a service'],
    ['expires=tomorrow', 'isn’t an expiry'],
    ['expires=9999y', 'isn’t an expiry'],
    ['preset=everything', 'no preset'],
    ['preset=tls-certificates', 'can’t be used'],
    ['name=Token+Console+browser+session', 'The name'],
  ])('%s says what it cannot give', (query, words) => {
    expect(open(query)?.refused.map(plainSentence)).toEqual([expect.stringContaining(words)]);
  });

  it('is none without a parameter that the form knows', () => {
    expect(open('')).toBeNull();
    expect(open('secret=1&token=2')).toBeNull();
  });

  it('never chooses a type or a role that the person cannot have, whatever it contains', () => {
    const names = ['preset', 'name', 'scope', 'services', 'expires', 'type', 'role', 'tls'];
    const texts = fc.oneof(fc.string(), fc.constantFrom('automation', 'yes', 'engineer', 'tls-certificates'));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), texts), search => {
        const values = formFromLink(search, ENGINEER, NOW, 'UTC')?.values;
        if (values === undefined) return;
        expect(values).toMatchObject({ type: 'user', role: null, tlsManagement: false });
      }),
    );
  });
});

it('gives back the form that it was copied from', () => {
  const ofUser = fc.constant({ type: 'user', role: null, tlsManagement: false } as const);
  const ofAutomation = fc.record({
    type: fc.constant('automation' as const),
    role: fc.constantFrom(...AUTOMATION_ROLES),
    tlsManagement: fc.boolean(),
  });
  const access = fc.oneof(
    fc.constant({ access: 'all', serviceIds: [] as string[] } as const),
    fc.record({ access: fc.constant('limited' as const), serviceIds: fc.subarray(['a', 'b', 'c']) }),
  );
  const expiry = fc.constantFrom(
    { expiration: '7', day: '2026-12-01' } as const,
    { expiration: '365', day: '2027-11-24' } as const,
    { expiration: 'day', day: '2027-03-31' } as const,
    { expiration: 'never', day: '2027-02-22' } as const,
  );
  const facts = fc.record({
    name: fc.constantFrom('', 'CI & “deploy”', 'a=b?c#d + 100 %', 'سر'),
    scopes: fc.subarray([...SCOPES]),
  });
  fc.assert(
    fc.property(fc.oneof(ofUser, ofAutomation), access, expiry, facts, (kind, reach, end, rest) => {
      const form: FormValues = { ...rest, ...kind, ...reach, ...end };
      const href = hrefOf(PATH, linkOf(form, NOW, 'UTC'));
      const filled = open(href.slice(href.indexOf('?') + 1), SUPERUSER);
      expect(filled).toEqual({ values: form, refused: [] });
    }),
  );
});

it('follows the policy in what a link leaves open, and in a preset', () => {
  const policy = { ...NO_POLICY, maxLifetimeDays: 30, requireServices: true };
  for (const query of ['name=CI', 'preset=dashboards']) {
    const filled = formFromLink(searchOf(PATH, query), ENGINEER, NOW, 'UTC', policy);
    expect(filled?.values).toMatchObject({ access: 'limited', expiration: '30' });
  }
});

it.each<[string, Partial<Token>, Partial<FormValues>]>([
  ['a user token', { scopes: ['purge_all'] }, { type: 'user', scopes: ['purge_all'], expiration: 'never' }],
  ['no access', { access: { kind: 'none' } }, { access: 'limited', serviceIds: [] }],
  ['a length of life', { expiresAt: new Date('2026-01-31T12:00:00Z') }, { expiration: '30' }],
  [
    'an automation token',
    { automation: { role: 'billing', tlsManagement: true } },
    { type: 'automation', role: 'billing', tlsManagement: true },
  ],
])('duplicates %s', (_, facts, values) => {
  const href = hrefOf(PATH, duplicateSearch({ ...TOKEN, ...facts }));
  const filled = open(href.slice(href.indexOf('?') + 1), SUPERUSER);
  expect(filled?.values).toMatchObject({ name: TOKEN.name, ...values });
  expect(filled?.refused).toEqual([]);
});

it('leaves out a name that looks like a secret', () => {
  const secret = 'Xy7Pq2Lm9Zt4Rb6Kw1Vn8Hs3Jd5Gf0Ac';
  const href = hrefOf(PATH, linkOf({ ...emptyForm(NOW, 'UTC'), name: secret }, NOW, 'UTC'));
  expect(href).not.toContain(secret);
  expect(searchOf(PATH, href.slice(href.indexOf('?')))).toMatchObject({ omitted: 'name' });
  expect(duplicateSearch({ ...TOKEN, name: secret })).toMatchObject({ omitted: 'name' });
  expect(duplicateSearch({ ...TOKEN, name: secret })).not.toHaveProperty('name');
});
