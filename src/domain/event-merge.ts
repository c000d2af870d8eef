// Several logs that are loaded page by page, told as one.
import type { AccountEvent } from './event.ts';

export type EventStream = {
  /** Newest first, as far as loaded. */
  readonly events: readonly AccountEvent[];
  /** Whether older ones are yet to be loaded. */
  readonly hasMore: boolean;
};

/**
 * The events of all streams, newest first and each once, down to the point from which every stream is known:
 * further down, an event that is not loaded yet might belong in between.
 */
export function mergeStreams(streams: readonly EventStream[]): readonly AccountEvent[] {
  const known = Math.max(...streams.map(knownSince));
  const byId = new Map(streams.flatMap(stream => stream.events).map(event => [event.id, event]));
  return [...byId.values()].filter(event => time(event) >= known).sort((a, b) => time(b) - time(a));
}

function knownSince({ events, hasMore }: EventStream): number {
  if (!hasMore) return Number.NEGATIVE_INFINITY;
  return Math.min(...events.map(time));
}

function time(event: AccountEvent): number {
  return event.createdAt.getTime();
}
