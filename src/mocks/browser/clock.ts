// Moves or stops the clock of the whole page, and with it the mock's: the console and its API agree on what time it is.
import { timeOf } from '../model/time-of-clock.ts';
import type { Clock } from '../scenario.ts';

let clock: Clock = { kind: 'running', offset: 0 };
let original: DateConstructor | null = null;
let shifted: DateConstructor | null = null;

/** What the clock beneath shows: the machine's, or a test's. */
export function machineTime(): number {
  return (original ?? Date).now();
}

/**
 * Sets the page's clock above whatever clock it had; running without an offset gives that one back. The clock
 * beneath is read at each call, so it may itself be a test's; a clock that a test puts on top of ours stays where
 * it is. Timers run on when the clock is stopped.
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

/** A proxy rather than a subclass: dates made before and after are instances of one and the same `Date`. */
function shiftedClock(beneath: DateConstructor): DateConstructor {
  const now = () => timeOf(clock, beneath.now());
  return new Proxy(beneath, {
    construct: (target, parameters, newTarget) =>
      Reflect.construct(target, parameters.length === 0 ? [now()] : parameters, newTarget),
    apply: () => new beneath(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}
