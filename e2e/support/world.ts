// The starting conditions of a test, typed by the lists of the mock.
import type { DemoUserKey, FaultText, LatencyText, SeedName } from '../../src/mocks/scenario.ts';

/** A moment in UTC, such as `2026-03-01T09:00:00Z`. */
export type Instant = `${number}-${number}-${number}T${number}:${number}:${number}Z`;

export type World = {
  /** The user who is signed in, with their personal page open. `null`: nobody is, and no page is open. */
  as: DemoUserKey | null;
  /** The data at the start. */
  seed: SeedName;
  /**
   * Requests that fail: `tokens.create.500` until they are cleared, `tokens.create.500*2` twice. They do not affect
   * the sign-in of `as`, only the requests from the personal page on.
   */
  faults: readonly FaultText[];
  /** The delay of each answer in milliseconds: `300`, or a range, `100-900`. It does not affect the sign-in of `as`. */
  latency: LatencyText;
  /** The time at which the test starts, for the page and the API. `null`: the time of the machine. */
  now: Instant | null;
  /** `stopped`: the time is always `now`, until the test moves the clock. Timers still run. */
  clock: 'running' | 'stopped';
};

export type Mode = {
  /** The build under test: with the mock in the page, or live, with the mock API as a separate server. */
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

/** A token that a client uses. */
export type UsedToken = {
  readonly name: string;
  /** Needed where the API is a server. */
  readonly secret?: string;
};

export type Client = {
  /** As it calls itself, such as `Terraform/1.9.8`. */
  readonly client: string;
  /** Where the API is a server, the address is that of the test instead. */
  readonly ip: string;
};
