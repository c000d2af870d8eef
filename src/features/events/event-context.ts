// What the cells of an event need besides it.
import type { User } from '../../domain/user.ts';

/** Looks up the names of existing tokens. The answer lacks the ids that are in no list of this user. */
export type TokenNames = (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

export type EventContext = {
  readonly timeZone: string;
  /** The current user; `null` while not known. */
  readonly self: User | null;
  /** The names of people and of tokens, by id. */
  readonly people: ReadonlyMap<string, string>;
  readonly tokens: ReadonlyMap<string, string>;
  /** The tokens whose deletion is among the loaded events. */
  readonly deleted: ReadonlySet<string>;
};
