// Tests that a draft is restored once, and only for the same user in the same account.
import { afterEach, expect, it, vi } from 'vitest';
import { keepDraft, keepDraftOverReload, takeDraft } from './draft.ts';
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

/** The storage of a tab. */
function tabStorage() {
  const stored = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
  return stored;
}

afterEach(() => vi.unstubAllGlobals());

it('outlives a reload, once', () => {
  const stored = tabStorage();
  keepDraftOverReload(anna, values);
  expect(takeDraft(anna)).toEqual(values);
  expect(stored.size).toBe(0);
  expect(takeDraft(anna)).toBeNull();
});

it('is not given to another user after a reload', () => {
  tabStorage();
  keepDraftOverReload(anna, values);
  expect(takeDraft({ ...anna, id: 'ben' })).toBeNull();
  expect(takeDraft(anna)).toBeNull();
});

it('stores no name that looks like a secret', () => {
  const stored = tabStorage();
  keepDraftOverReload(anna, { ...values, name: 'Xy7Pq2Lm9Zt4Rb6Kw1Vn8Hs3Jd5Gf0Ac' });
  expect([...stored.values()].join()).not.toContain('Xy7Pq2Lm9Zt4');
  expect(takeDraft(anna)).toEqual({ ...values, name: '' });
});

it('ignores stored text of another shape', () => {
  for (const text of ['', 'null', '{', '{"owner":{"id":"anna"}}', '{"owner":{},"values":{"name":1}}']) {
    const stored = tabStorage();
    keepDraftOverReload(anna, values);
    for (const key of stored.keys()) stored.set(key, text);
    expect(takeDraft(anna)).toBeNull();
  }
});
