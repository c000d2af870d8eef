// Indexes a seed by account: its users, user tokens and automation tokens.
import { accountIdsOf } from '../model/membership.ts';
import { isAutomationToken, type MockToken, type MockUser } from '../model/model.ts';
import { groupBy, type SeedIndex } from './seed-index.ts';

export type AccountIndex = {
  readonly users: ReadonlyMap<string, readonly MockUser[]>;
  readonly userTokens: ReadonlyMap<string, readonly MockToken[]>;
  /** Oldest first. */
  readonly automationTokens: ReadonlyMap<string, readonly MockToken[]>;
};

export function indexAccounts({ users, tokens }: SeedIndex): AccountIndex {
  const members = new Map<string, MockUser[]>();
  for (const user of users.values()) {
    for (const id of accountIdsOf(user)) {
      const others = members.get(id);
      if (others) others.push(user);
      else members.set(id, [user]);
    }
  }
  const all = [...tokens.values()];
  const automation = all
    .filter(isAutomationToken)
    .sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  return {
    users: members,
    userTokens: groupBy(
      all.filter(token => !isAutomationToken(token)),
      token => token.customerId,
    ),
    automationTokens: groupBy(automation, token => token.customerId),
  };
}
