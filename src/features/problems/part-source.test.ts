// Tests that a part that could not be loaded is requested again, and only when somebody asks for it.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSource } from './part-source.ts';

const Part = () => null;
const missing = new TypeError('Failed to fetch dynamically imported module');

beforeEach(() => vi.stubGlobal('document', { querySelectorAll: () => [] }));
afterEach(() => vi.unstubAllGlobals());

it('is requested once, however often it is asked for', async () => {
  const load = vi.fn().mockResolvedValue(Part);
  const source = createSource(load);
  await Promise.all([source.request(), source.preload(), source.request()]);
  expect(source.loaded()).toEqual({ part: Part });
  source.forgetFailure();
  await source.request();
  expect(load).toHaveBeenCalledTimes(1);
});

it('keeps a failure until a retry, so that rendering it does not request it for ever', async () => {
  const load = vi.fn().mockRejectedValueOnce(missing).mockResolvedValue(Part);
  const source = createSource(load);
  expect(await source.request()).toEqual({ error: missing });
  expect(await source.request()).toEqual({ error: missing });
  expect(load).toHaveBeenCalledTimes(1);
  source.forgetFailure();
  expect(source.loaded()).toBeNull();
  expect(await source.request()).toEqual({ part: Part });
});

it('forgets that loading it early failed', async () => {
  const load = vi.fn().mockRejectedValueOnce(missing).mockResolvedValue(Part);
  const source = createSource(load);
  await source.preload();
  expect(source.loaded()).toBeNull();
  expect(await source.request()).toEqual({ part: Part });
});

it('requests stylesheets again that could not be loaded', async () => {
  const copy = {};
  const broken = { sheet: null, cloneNode: () => copy, replaceWith: vi.fn() };
  const whole = { sheet: {}, replaceWith: vi.fn() };
  vi.stubGlobal('document', { querySelectorAll: () => [broken, whole] });
  const source = createSource(vi.fn().mockRejectedValue(new Error('Unable to preload CSS')));
  await source.request();
  source.forgetFailure();
  expect(broken.replaceWith).toHaveBeenCalledWith(copy);
  expect(whole.replaceWith).not.toHaveBeenCalled();
});
