// Tests that a draft is restored until it is forgotten, and only for the same user in the same account.
import { afterEach, expect, it } from 'vitest';
import { draftOf, forgetDraft, formatDraft, keepDraft } from './draft.ts';
import { emptyForm, type FormValues } from './form-values.ts';

const values: FormValues = {
  ...emptyForm(new Date('2026-11-24T10:00:00Z'), 'UTC'),
  name: 'CI deploy',
  type: 'automation',
  role: 'billing',
  tlsManagement: true,
  scopes: ['purge_all'],
};
afterEach(forgetDraft);

const anna = { id: 'anna', customerId: 'northwind' };

it('is restored with all values, until a form has it', () => {
  keepDraft(anna, values);
  expect(draftOf(anna)).toEqual(values);
  expect(draftOf(anna)).toEqual(values);
  forgetDraft();
  expect(draftOf(anna)).toBeNull();
});

it.each([
  ['another user', { ...anna, id: 'ben' }],
  ['the same user in another account', { ...anna, customerId: 'contoso' }],
  ['the form that replaces a token', { ...anna, place: 'token' }],
])('is not given to %s', (_who, other) => {
  keepDraft(anna, values);
  expect(draftOf(other)).toBeNull();
});

it('outlives a reload', () => {
  expect(draftOf(anna, formatDraft(anna, values))).toEqual(values);
});

it('is not given to another user after a reload', () => {
  expect(draftOf({ ...anna, id: 'ben' }, formatDraft(anna, values))).toBeNull();
});

it('stores no name that looks like a secret', () => {
  const stored = formatDraft(anna, { ...values, name: 'Xy7Pq2Lm9Zt4Rb6Kw1Vn8Hs3Jd5Gf0Ac' });
  expect(stored).not.toContain('Xy7Pq2Lm9Zt4');
  expect(draftOf(anna, stored)).toEqual({ ...values, name: '' });
});

it.each(['', 'null', '{', '{"owner":{"id":"anna"}}', '{"owner":{},"values":{"name":1}}'])(
  'ignores %j, which is no draft',
  stored => {
    expect(draftOf(anna, stored)).toBeNull();
  },
);
