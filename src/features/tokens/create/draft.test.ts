// A draft comes back once, and only to the person who typed it, in the account it was typed in.
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

it('comes back once to the same person, with all that was chosen', () => {
  keepDraft(anna, values);
  expect(takeDraft(anna)).toEqual(values);
  expect(takeDraft(anna)).toBeNull();
});

it.each([
  ['somebody else', { ...anna, id: 'ben' }],
  ['the same person in another account', { ...anna, customerId: 'contoso' }],
])('is gone when %s comes', (_who, other) => {
  keepDraft(anna, values);
  expect(takeDraft(other)).toBeNull();
  expect(takeDraft(anna)).toBeNull();
});
