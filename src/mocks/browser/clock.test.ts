// The page's clock: moving, stopping and restoring it.
import { afterEach, expect, test } from 'vitest';
import { setClock } from './clock.ts';

const ahead = (offset: number) => setClock({ kind: 'running', offset });

const native = globalThis.Date;

/** Replaces the system clock by one that the test controls. */
function installSystemClock(time: number) {
  const clock = { time };
  globalThis.Date = new Proxy(native, {
    get: (target, key) => (key === 'now' ? () => clock.time : Reflect.get(target, key)),
  });
  return clock;
}

afterEach(() => {
  ahead(0);
  globalThis.Date = native;
});

test('an offset affects Date.now() and new Date(), but not explicit dates', () => {
  ahead(3_600_000);
  expect(Date.now() - native.now()).toBeGreaterThan(3_599_000);
  expect(new Date() > new native(native.now() + 3_599_000)).toBe(true);
  expect(new Date('2026-01-02T03:04:05Z').toISOString()).toBe('2026-01-02T03:04:05.000Z');
  expect(Date.UTC(2026, 0, 1)).toBe(native.UTC(2026, 0, 1));
  expect(typeof Date()).toBe('string');
});

test('dates created before and after are instances of both, and Date can be subclassed', () => {
  const before = new Date();
  ahead(1000);
  expect(before instanceof Date).toBe(true);
  expect(new Date() instanceof native).toBe(true);
  class Later extends Date {}
  expect(new Later(5) instanceof Later).toBe(true);
});

test('a second offset replaces the first, and 0 restores the original Date', () => {
  ahead(3_600_000);
  ahead(-3_600_000);
  expect(Date.now()).toBeLessThan(native.now() - 3_599_000);
  ahead(0);
  expect(globalThis.Date).toBe(native);
});

test('the original clock is read on each call', () => {
  const system = installSystemClock(1000);
  ahead(500);
  expect(Date.now()).toBe(1500);
  system.time = 2000;
  expect(Date.now()).toBe(2500);
  expect(new Date()).toEqual(new native(2500));
});

test('a stopped clock shows the same instant until it runs again', () => {
  const system = installSystemClock(1000);
  const at = native.UTC(2026, 2, 1, 9);
  setClock({ kind: 'stopped', at });
  expect(new Date().toISOString()).toBe('2026-03-01T09:00:00.000Z');
  system.time = 6000;
  expect(Date.now()).toBe(at);
  ahead(0);
  expect(Date.now()).toBe(6000);
});

test('a Date that was replaced later is not restored', () => {
  ahead(500);
  const shifted = globalThis.Date;
  const onTop = new Proxy(shifted, {});
  globalThis.Date = onTop;
  ahead(0);
  expect(globalThis.Date).toBe(onTop);
  expect(Math.abs(Date.now() - native.now())).toBeLessThan(50);
  // Without this, the clock stays replaced for the tests that follow.
  globalThis.Date = shifted;
});
