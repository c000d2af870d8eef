// Tests that a part that could not be loaded is requested again, and only when somebody asks for it.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSource } from './part-source.ts';

const page = vi.hoisted(() => {
  const target = new EventTarget();
  // Before the module is imported, which listens to the page from then on.
  globalThis.addEventListener = target.addEventListener.bind(target);
  return target;
});

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

it('takes what a page that is left cancels for no failure, and requests it again if the page comes back', async () => {
  const load = vi.fn().mockRejectedValueOnce(missing).mockResolvedValue(Part);
  const source = createSource(load);
  const settled = vi.fn();
  page.dispatchEvent(new Event('pagehide'));
  const request = source.request().finally(settled);
  await new Promise(resolve => setTimeout(resolve));
  expect(settled).not.toHaveBeenCalled();
  expect(source.loaded()).toBeNull();
  expect(load).toHaveBeenCalledTimes(1);
  page.dispatchEvent(new Event('pageshow'));
  expect(await request).toEqual({ part: Part });
  expect(load).toHaveBeenCalledTimes(2);
});

it('takes a failure for one again once the page has come back', async () => {
  page.dispatchEvent(new Event('pagehide'));
  page.dispatchEvent(new Event('pageshow'));
  const source = createSource(vi.fn().mockRejectedValue(missing));
  expect(await source.request()).toEqual({ error: missing });
});

/** What Chromium gives for a stylesheet that could not be loaded. */
const UNREADABLE = {
  get cssRules() {
    throw new DOMException('Cannot access rules', 'SecurityError');
  },
};

/** A link to a stylesheet that is not loaded, and what it is replaced by. */
function brokenLink(sheet: object | null = null) {
  const copy = new EventTarget();
  const link = Object.assign(new EventTarget(), {
    sheet,
    cloneNode: () => copy,
    replaceWith: vi.fn(),
  });
  return { link, copy };
}

it.each([
  ['no sheet', null],
  ['a sheet that cannot be read', UNREADABLE],
])('requests stylesheets with %s again, and waits for them', async (_which, sheet) => {
  const { link, copy } = brokenLink(sheet);
  const whole = { sheet: { cssRules: [] }, replaceWith: vi.fn() };
  vi.stubGlobal('document', { querySelectorAll: () => [link, whole] });
  const load = vi.fn().mockRejectedValueOnce(new Error('Unable to preload CSS')).mockResolvedValue(Part);
  const source = createSource(load);
  await source.request();
  source.forgetFailure();
  expect(link.replaceWith).toHaveBeenCalledWith(copy);
  expect(whole.replaceWith).not.toHaveBeenCalled();
  const second = source.request();
  await Promise.resolve();
  expect(load).toHaveBeenCalledTimes(1);
  copy.dispatchEvent(new Event('load'));
  expect(await second).toEqual({ part: Part });
});

it('fails again if a stylesheet fails again, instead of showing the part without it', async () => {
  const { link, copy } = brokenLink();
  vi.stubGlobal('document', { querySelectorAll: () => [link] });
  const load = vi.fn().mockRejectedValueOnce(new Error('Unable to preload CSS')).mockResolvedValue(Part);
  const source = createSource(load);
  await source.request();
  source.forgetFailure();
  copy.dispatchEvent(new Event('error'));
  expect(await source.request()).toHaveProperty('error');
});

it.each(['load', 'error'])('passes %s on to the link that another part waits for', async type => {
  const { link, copy } = brokenLink();
  vi.stubGlobal('document', { querySelectorAll: () => [link] });
  const waiting = vi.fn();
  link.addEventListener(type, waiting);
  const source = createSource(vi.fn().mockRejectedValue(missing));
  await source.preload();
  copy.dispatchEvent(new Event(type));
  expect(waiting).toHaveBeenCalledTimes(1);
});
