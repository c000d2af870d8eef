// Tests that a verification finds more and less than was asked for.
import { expect, it } from 'vitest';
import type { NewToken, Token } from './token.ts';
import { TOKEN } from './token-harness.ts';
import { verificationOf } from './verification.ts';

const END = new Date('2026-12-01T00:00:00Z');

const ASKED: NewToken = {
  kind: 'user',
  name: 'CI',
  scopes: ['purge_select', 'purge_all'],
  access: { kind: 'limited', serviceIds: ['a', 'b'] },
  expiresAt: END,
};

const SAME: Token = {
  ...TOKEN,
  scopes: ['purge_all', 'purge_select'],
  access: { kind: 'limited', serviceIds: ['b', 'a'] },
  expiresAt: END,
};

const FINE = { isOther: false, excess: [], missing: [] };

it.each<[string, Partial<Token>, object]>([
  ['the same', {}, FINE],
  ['all services', { access: { kind: 'all' } }, { ...FINE, excess: [{ kind: 'all-services' }] }],
  ['global', { scopes: ['global'] }, { ...FINE, excess: [{ kind: 'scopes', scopes: ['global'] }] }],
  ['no end', { expiresAt: null }, { ...FINE, excess: [{ kind: 'expiry', expiresAt: null }] }],
  ['one scope', { scopes: ['purge_all'] }, { ...FINE, missing: [expect.stringContaining('scopes')] }],
  [
    'one service',
    { access: { kind: 'limited', serviceIds: ['a'] } },
    { ...FINE, missing: [expect.stringContaining('services')] },
  ],
  [
    'an earlier end',
    { expiresAt: new Date(END.getTime() - 1001) },
    { ...FINE, missing: [expect.stringContaining('expires earlier')] },
  ],
  ['an end rounded by a second', { expiresAt: new Date(END.getTime() - 1000) }, FINE],
  ['another token', { id: 'other' }, { ...FINE, isOther: true }],
])('%s', (_, facts, expected) => {
  expect(verificationOf(ASKED, SAME.id, { ...SAME, ...facts })).toEqual(expected);
});

it('compares no id that the creation did not return', () => {
  expect(verificationOf(ASKED, '', SAME)).toEqual(FINE);
});
