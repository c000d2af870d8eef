// Moves or stops the clock of the whole page, so that the console and the mock have the same time.
import { timeOf } from '../model/time-of-clock.ts';
import type { Clock } from '../scenario.ts';

let clock: Clock = { kind: 'running', offset: 0 };
let original: DateConstructor | null = null;
let shifted: DateConstructor | null = null;

/** The time of the original clock: the system clock, or a clock that a test installed. */
export function machineTime(): number {
  return (original ?? Date).now();
}

/**
 * Replaces the page's `Date`, or restores the original one if the clock runs without an offset. The original clock
 * is read on each call, so a test can control it. If a test has replaced `Date` after us, its clock is kept. Timers
 * are not affected.
 */
export function setClock(next: Clock): void {
  clock = next;
  const isOwn = next.kind === 'running' && next.offset === 0;
  if (!isOwn && shifted === null) {
    original = globalThis.Date;
    shifted = shiftedClock(original);
    globalThis.Date = shifted;
  } else if (isOwn && original !== null && globalThis.Date === shifted) {
    globalThis.Date = original;
    original = null;
    shifted = null;
  }
}

/** A proxy, not a subclass, so that dates created before and after are instances of the same `Date`. */
function shiftedClock(beneath: DateConstructor): DateConstructor {
  const now = () => timeOf(clock, beneath.now());
  return new Proxy(beneath, {
    construct: (target, parameters, newTarget) =>
      Reflect.construct(target, parameters.length === 0 ? [now()] : parameters, newTarget),
    apply: () => new beneath(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}
