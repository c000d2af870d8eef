// The world of a test: what its first line can set, typed by the mock's own lists.
import type { DemoUserKey, FaultText, LatencyText, SeedName } from '../../src/mocks/scenario.ts';

/** A moment in UTC, such as `2026-03-01T09:00:00Z`. */
export type Instant = `${number}-${number}-${number}T${number}:${number}:${number}Z`;

export type World = {
  /** Who is signed in when the test begins, on their personal page. `null`: nobody, and no page is open. */
  as: DemoUserKey | null;
  /** The data to begin with. */
  seed: SeedName;
  /**
   * Requests that fail, such as `tokens.create.500` until they are cleared, or `tokens.create.500*2` twice. The
   * sign-in of `as` is spared: they count from the personal page on.
   */
  faults: readonly FaultText[];
  /** How many milliseconds each answer is held back: `300`, or a range, `100-900`. Like faults, it spares `as`. */
  latency: LatencyText;
  /** The time at which the test begins, for the page and the API. `null`: the machine's time. */
  now: Instant | null;
  /** `stopped`: it is always `now`, until the test moves the clock. Timers run on. */
  clock: 'running' | 'stopped';
};

export type Mode = {
  /** The build that is tested: with the mock in the page, or live, with the mock API as a server of its own. */
  api: 'mock' | 'live';
};

export type Duration = {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
};

export function millisecondsOf({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Duration): number {
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}
