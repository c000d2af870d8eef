// Moves the clock of the whole page, and with it the mock's: the console and its API agree on what time it is.

let offset = 0;
let original: DateConstructor | null = null;
let shifted: DateConstructor | null = null;

/**
 * Sets how far the page's clock is ahead of whatever clock it had; 0 gives that clock back. The clock beneath is
 * read at each call, so it may itself be a test's; a clock that a test puts on top of ours stays where it is.
 */
export function setClockOffset(milliseconds: number): void {
  offset = milliseconds;
  if (milliseconds !== 0 && shifted === null) {
    original = globalThis.Date;
    shifted = shiftedClock(original);
    globalThis.Date = shifted;
  } else if (milliseconds === 0 && original !== null && globalThis.Date === shifted) {
    globalThis.Date = original;
    original = null;
    shifted = null;
  }
}

/** A proxy rather than a subclass: dates made before and after are instances of one and the same `Date`. */
function shiftedClock(beneath: DateConstructor): DateConstructor {
  const now = () => beneath.now() + offset;
  return new Proxy(beneath, {
    construct: (target, parameters, newTarget) =>
      Reflect.construct(target, parameters.length === 0 ? [now()] : parameters, newTarget),
    apply: () => new beneath(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}
