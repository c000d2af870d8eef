// The named worlds that the mock starts in. Generated, always the same, with dates relative to an anchor.
import type { MockAccount, MockService, MockToken, MockUser } from './model.ts';
import type { SeedName } from './scenario.ts';
import { seedAccounts, seedUsers } from './seed/accounts.ts';
import { COLLEAGUE_TOKENS } from './seed/colleague-tokens.ts';
import { seedCrowdedTokens } from './seed/crowded-tokens.ts';
import { DEMO_TOKENS } from './seed/demo-tokens.ts';
import { seedServices } from './seed/services.ts';
import { SUPERUSER_TOKENS } from './seed/superuser-tokens.ts';
import { tokenFromRow } from './seed/token-row.ts';

export type Seed = {
  readonly accounts: readonly MockAccount[];
  readonly users: readonly MockUser[];
  readonly services: readonly MockService[];
  readonly tokens: readonly MockToken[];
};

export function makeSeed(name: SeedName, anchor: Date): Seed {
  return {
    accounts: seedAccounts(),
    users: seedUsers(anchor),
    services: seedServices(),
    tokens: seedTokens(name, anchor),
  };
}

function seedTokens(name: SeedName, anchor: Date): readonly MockToken[] {
  switch (name) {
    case 'default':
      return [
        ...[...SUPERUSER_TOKENS, ...DEMO_TOKENS, ...COLLEAGUE_TOKENS].map(row => tokenFromRow(row, anchor)),
        ...seedCrowdedTokens(anchor),
      ];
    case 'empty':
      return [];
  }
}
