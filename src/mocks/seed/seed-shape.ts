// What a seed consists of.
import type { MockAccount, MockService, MockToken, MockUser } from '../model/model.ts';

export type Seed = {
  readonly accounts: readonly MockAccount[];
  readonly users: readonly MockUser[];
  readonly services: readonly MockService[];
  readonly tokens: readonly MockToken[];
};

/** A token that was deleted before the anchor. It appears in the event log only. */
export type DeletedToken = {
  readonly token: MockToken;
  readonly deletedBy: string;
  readonly deletedAt: Date;
};
