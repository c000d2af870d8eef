// Tests which policies are read, and both sides of each of their rules.
import { describe, expect, it } from 'vitest';
import { NO_POLICY, policyHint, policyProblems, readPolicy, type TokenPolicy } from './token-policy.ts';

const NOW = new Date('2026-11-24T10:00:00Z');

const TOKEN = {
  name: 'CI deploy',
  access: { kind: 'limited', serviceIds: ['a'] },
  expiresAt: new Date('2026-12-24T23:59:59Z'),
} as const;

function policyOf(value: object): TokenPolicy {
  const policy = readPolicy(value);
  if (typeof policy === 'string') throw new Error(policy);
  return policy;
}

const broken = (policy: object, token: object = {}) =>
  policyProblems(policyOf(policy), { ...TOKEN, ...token }, NOW, 'UTC').map(({ field }) => field);

it('changes nothing without rules', () => {
  expect(policyOf({})).toEqual(NO_POLICY);
  const anything = { name: '', access: { kind: 'all' }, expiresAt: null } as const;
  expect(policyProblems(NO_POLICY, anything, NOW, 'UTC')).toEqual([]);
});

describe('a rule', () => {
  it.each<[string, object, object, string[]]>([
    ['life, the last day', { maxLifetimeDays: 30 }, {}, []],
    [
      'life, a second later',
      { maxLifetimeDays: 30 },
      { expiresAt: new Date('2026-12-25T00:00:00Z') },
      ['expiration'],
    ],
    ['life, never', { maxLifetimeDays: 30 }, { expiresAt: null }, ['expiration']],
    ['an end, never', { allowNeverExpires: false }, { expiresAt: null }, ['expiration']],
    ['an end, far away', { allowNeverExpires: false }, { expiresAt: new Date('2090-01-01T00:00:00Z') }, []],
    ['services, all', { requireServices: true }, { access: { kind: 'all' } }, ['access']],
    ['services, some', { requireServices: true }, {}, []],
    ['a name that matches', { namePattern: { pattern: 'CI .+', explanation: 'x' } }, {}, []],
    ['a name that begins so', { namePattern: { pattern: 'CI', explanation: 'x' } }, {}, ['name']],
    [
      'a name with space around it',
      { namePattern: { pattern: 'CI', explanation: 'x' } },
      { name: ' CI ' },
      [],
    ],
    ['one of two', { namePattern: { pattern: 'a|CI deploy', explanation: 'x' } }, {}, []],
  ])('about %s', (_, policy, token, fields) => {
    expect(broken(policy, token)).toEqual(fields);
  });

  it('says that it is the organisation’s', () => {
    const policy = policyOf({ namePattern: { pattern: 'x', explanation: 'Begin with the team.' } });
    expect(policyHint(policy, 'name')).toBe('Your organisation’s rule: Begin with the team.');
    expect(policyHint(policy, 'access')).toBeNull();
    expect(policyHint(policyOf({ maxLifetimeDays: 1 }), 'expiration')).toContain('after 1 day at the latest');
  });
});

it.each([
  ['no object', null],
  ['a list', []],
  ['an unknown key', { maxLifetime: 30 }],
  ['no days', { maxLifetimeDays: 0 }],
  ['too many days', { maxLifetimeDays: 3651 }],
  ['half a day', { maxLifetimeDays: 1.5 }],
  ['days as text', { maxLifetimeDays: '30' }],
  ['a text for a flag', { allowNeverExpires: 'no' }],
  ['a number for a flag', { requireServices: 1 }],
  ['a contradiction', { maxLifetimeDays: 30, allowNeverExpires: true }],
  ['a pattern as text', { namePattern: '.*' }],
  ['a pattern without its explanation', { namePattern: { pattern: '.*' } }],
  ['an empty explanation', { namePattern: { pattern: '.*', explanation: ' ' } }],
  ['a pattern that is none', { namePattern: { pattern: '(', explanation: 'x' } }],
  ['a pattern that is too long', { namePattern: { pattern: 'a'.repeat(201), explanation: 'x' } }],
  ['a pattern that escapes its anchors', { namePattern: { pattern: 'a)|(b', explanation: 'x' } }],
  ['an unknown key of the pattern', { namePattern: { pattern: 'a', explanation: 'x', flags: 'i' } }],
])('is not read from %s', (_, value) => {
  expect(readPolicy(value)).toEqual(expect.stringMatching(/^“.+\.$/));
});

describe('a pattern', () => {
  const read = (pattern: string) => readPolicy({ namePattern: { pattern, explanation: 'x' } });

  it.each([
    '(a+)+',
    '((a+))+',
    '(a+b?)+',
    '(a?a?)*',
    '(a|a)*',
    '(?:a{1,9}){9}',
    '(?<n>a*)*',
    '((a|b)c)+',
    '(\\(a+)*',
    '(a)\\1',
    '(?<n>a)\\k<n>',
    '.*a.*b.+c.{0,9}',
  ])('%s can take forever', pattern => {
    expect(read(pattern)).toEqual(expect.stringContaining('Use a simpler one.'));
  });

  it.each([
    '[a-z]+: .+',
    '.+-.+-.+',
    '(web|api)-[a-z]+',
    '(?:-[0-9]+)?',
    '\\(a+\\)+',
    '[(+)]+',
    '(ab)+',
    '(\\p{L}-)+',
    '(a+)b+',
    '\\\\1',
  ])('%s is accepted', pattern => {
    expect(read(pattern)).toEqual(expect.objectContaining({ maxLifetimeDays: null }));
  });
});
