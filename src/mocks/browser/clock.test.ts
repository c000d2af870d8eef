// The page's clock can be moved, and given back.
import { afterEach, expect, test } from 'vitest';
import { setClock } from './clock.ts';

const ahead = (offset: number) => setClock({ kind: 'running', offset });

const native = globalThis.Date;

afterEach(() => {
  ahead(0);
  globalThis.Date = native;
});

test('moves both ways of asking for the time, and leaves given dates alone', () => {
  ahead(3_600_000);
  expect(Date.now() - native.now()).toBeGreaterThan(3_599_000);
  expect(new Date() > new native(native.now() + 3_599_000)).toBe(true);
  expect(new Date('2026-01-02T03:04:05Z').toISOString()).toBe('2026-01-02T03:04:05.000Z');
  expect(Date.UTC(2026, 0, 1)).toBe(native.UTC(2026, 0, 1));
  expect(typeof Date()).toBe('string');
});

test('dates from before and after are dates alike, and can be extended', () => {
  const before = new Date();
  ahead(1000);
  expect(before instanceof Date).toBe(true);
  expect(new Date() instanceof native).toBe(true);
  class Later extends Date {}
  expect(new Later(5) instanceof Later).toBe(true);
});

test('a second offset replaces the first, and 0 restores the very clock there was', () => {
  ahead(3_600_000);
  ahead(-3_600_000);
  expect(Date.now()).toBeLessThan(native.now() - 3_599_000);
  ahead(0);
  expect(globalThis.Date).toBe(native);
});

test("a test's clock beneath is read at each call", () => {
  let time = 1000;
  globalThis.Date = new Proxy(native, {
    get: (target, key) => (key === 'now' ? () => time : Reflect.get(target, key)),
  });
  ahead(500);
  expect(Date.now()).toBe(1500);
  time = 2000;
  expect(Date.now()).toBe(2500);
  expect(new Date()).toEqual(new native(2500));
});

test('a stopped clock shows one instant until it runs again', async () => {
  const at = native.UTC(2026, 2, 1, 9);
  setClock({ kind: 'stopped', at });
  expect(new Date().toISOString()).toBe('2026-03-01T09:00:00.000Z');
  await new Promise(resolve => setTimeout(resolve, 5));
  expect(Date.now()).toBe(at);
  ahead(0);
  expect(globalThis.Date).toBe(native);
});

test("a test's clock on top stays when ours ends", () => {
  ahead(500);
  const onTop = new Proxy(globalThis.Date, {});
  globalThis.Date = onTop;
  ahead(0);
  expect(globalThis.Date).toBe(onTop);
  expect(Math.abs(Date.now() - native.now())).toBeLessThan(50);
});
