// Tests that a draft is restored once, and only for the same user in the same account.
import { expect, it } from 'vitest';
import { keepDraft, takeDraft } from './draft.ts';
import { emptyForm, type FormValues } from './form-values.ts';

const values: FormValues = {
  ...emptyForm(new Date('2026-11-24T10:00:00Z'), 'UTC'),
  name: 'CI deploy',
  type: 'automation',
  role: 'billing',
  tlsManagement: true,
  scopes: ['purge_all'],
};
const anna = { id: 'anna', customerId: 'northwind' };

it('is restored once, with all values', () => {
  keepDraft(anna, values);
  expect(takeDraft(anna)).toEqual(values);
  expect(takeDraft(anna)).toBeNull();
});

it.each([
  ['another user', { ...anna, id: 'ben' }],
  ['the same user in another account', { ...anna, customerId: 'contoso' }],
])('is discarded for %s', (_who, other) => {
  keepDraft(anna, values);
  expect(takeDraft(other)).toBeNull();
  expect(takeDraft(anna)).toBeNull();
});
