// The named worlds that the mock starts in. Generated, always the same, with dates relative to an anchor.
import type { MockToken } from './model.ts';
import type { SeedName } from './scenario.ts';
import { seedAccounts, seedUsers } from './seed/accounts.ts';
import { AUTOMATION_TOKENS } from './seed/automation-tokens.ts';
import { COLLEAGUE_TOKENS } from './seed/colleague-tokens.ts';
import { seedCrowds, seedLimitedTokens } from './seed/crowded-tokens.ts';
import { DEMO_TOKENS } from './seed/demo-tokens.ts';
import { growLarge } from './seed/large-seed.ts';
import { LEGACY_TOKENS } from './seed/legacy-tokens.ts';
import type { Seed } from './seed/seed-shape.ts';
import { seedServices } from './seed/services.ts';
import { SUPERUSER_TOKENS } from './seed/superuser-tokens.ts';
import { type TokenRow, tokenFromRow } from './seed/token-row.ts';

export function makeSeed(name: SeedName, anchor: Date): Seed {
  const fromRows = (rows: readonly TokenRow[]) => rows.map(row => tokenFromRow(row, anchor));
  const withTokens = (tokens: readonly MockToken[]): Seed => ({
    accounts: seedAccounts(),
    users: seedUsers(anchor),
    services: seedServices(),
    tokens,
  });
  const everyday = () => [
    ...fromRows([...SUPERUSER_TOKENS, ...DEMO_TOKENS, ...COLLEAGUE_TOKENS, ...AUTOMATION_TOKENS]),
    ...seedLimitedTokens(anchor),
  ];
  switch (name) {
    case 'default':
      return withTokens(everyday());
    case 'empty':
      return withTokens([]);
    case 'at-limit': {
      const tokens = everyday();
      return withTokens([...tokens, ...seedCrowds(tokens, anchor)]);
    }
    case 'legacy':
      return withTokens(fromRows(LEGACY_TOKENS));
    case 'large':
      return growLarge(withTokens(everyday()), anchor);
  }
}
