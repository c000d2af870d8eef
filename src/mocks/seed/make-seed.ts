// Generates the named seeds. They are deterministic, with dates relative to an anchor.
import type { MockToken } from '../model/model.ts';
import type { SeedName } from '../scenario.ts';
import { seedAccounts, seedUsers } from './accounts.ts';
import { seedAtLimitTokens, seedLimitedTokens } from './at-limit-tokens.ts';
import { AUTOMATION_TOKENS } from './automation-tokens.ts';
import { COLLEAGUE_TOKENS } from './colleague-tokens.ts';
import { DEMO_TOKENS } from './demo-tokens.ts';
import { makeLargeSeed } from './large-seed.ts';
import { LEGACY_TOKENS } from './legacy-tokens.ts';
import type { Seed } from './seed-shape.ts';
import { seedServices } from './services.ts';
import { SUPERUSER_TOKENS } from './superuser-tokens.ts';
import { type TokenRow, tokenFromRow } from './token-row.ts';

export function makeSeed(name: SeedName, anchor: Date): Seed {
  const fromRows = (rows: readonly TokenRow[]) => rows.map(row => tokenFromRow(row, anchor));
  const withTokens = (tokens: readonly MockToken[]): Seed => ({
    accounts: seedAccounts(),
    users: seedUsers(anchor),
    services: seedServices(),
    tokens,
  });
  const defaultTokens = () => [
    ...fromRows([...SUPERUSER_TOKENS, ...DEMO_TOKENS, ...COLLEAGUE_TOKENS, ...AUTOMATION_TOKENS]),
    ...seedLimitedTokens(anchor),
  ];
  switch (name) {
    case 'default':
      return withTokens(defaultTokens());
    case 'empty':
      return withTokens([]);
    case 'at-limit': {
      const tokens = defaultTokens();
      return withTokens([...tokens, ...seedAtLimitTokens(tokens, anchor)]);
    }
    case 'legacy':
      return withTokens(fromRows(LEGACY_TOKENS));
    case 'large':
      return makeLargeSeed(withTokens(defaultTokens()), anchor);
  }
}
