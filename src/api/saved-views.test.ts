// Tests of the saved views: who sees which, what survives, and what happens to text that nobody can read.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stubLocalStorage } from './browser-storage-harness.ts';
import { onSavedViewsChange, savedViews, storeViews } from './saved-views.ts';

const ANN = { userId: 'ann', customerId: 'northwind' };
const VIEW = { name: 'Purgers', search: 'scope=purge_all' };

let texts: Map<string, string>;

beforeEach(() => {
  texts = stubLocalStorage();
});

afterEach(() => vi.unstubAllGlobals());

it('keeps the views of each user and account apart, and tells of changes', () => {
  const told = vi.fn();
  const stop = onSavedViewsChange(told);
  expect(storeViews(ANN, [VIEW])).toBe(true);
  stop();
  expect(told).toHaveBeenCalledTimes(1);
  expect(savedViews(ANN)).toEqual([VIEW]);
  expect(savedViews(ANN)).toBe(savedViews(ANN));
  expect(savedViews({ ...ANN, userId: 'bob' })).toEqual([]);
  expect(savedViews({ ...ANN, customerId: 'other' })).toEqual([]);
});

it.each([
  ['no JSON', '{'],
  ['another version', '{"version":2,"views":[]}'],
  ['another shape', '{"version":1,"views":[{"name":7}]}'],
  ['a secret', '{"version":1,"views":[{"name":"x","search":"q=x7Kq2mZpVbN4rTcJ8wLdY3hGfS6aQeU1"}]}'],
])('reads %s as no views', (_, text) => {
  storeViews(ANN, [VIEW]);
  const [key = ''] = texts.keys();
  texts.set(key, text);
  expect(savedViews(ANN)).toEqual([]);
});

it('says if the browser has no storage', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  expect(storeViews(ANN, [VIEW])).toBe(false);
});
