// Merges several event logs, each loaded page by page, into one.
import type { AccountEvent } from './event.ts';

export type EventStream = {
  /** The events loaded so far, newest first. */
  readonly events: readonly AccountEvent[];
  /** Whether there are older events to load. */
  readonly hasMore: boolean;
};

/**
 * The events of all streams, newest first and without repetitions, down to the instant from which every stream is
 * loaded. Below that, events that are not loaded yet might belong in between.
 */
export function mergeStreams(streams: readonly EventStream[]): readonly AccountEvent[] {
  const since = Math.max(...streams.map(loadedSince));
  const byId = new Map(streams.flatMap(stream => stream.events).map(event => [event.id, event]));
  return [...byId.values()].filter(event => time(event) >= since).sort((a, b) => time(b) - time(a));
}

function loadedSince({ events, hasMore }: EventStream): number {
  if (!hasMore) return Number.NEGATIVE_INFINITY;
  return Math.min(...events.map(time));
}

function time(event: AccountEvent): number {
  return event.createdAt.getTime();
}
