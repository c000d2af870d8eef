// Tokens that were deleted before the seed's anchor. They appear in the event log only.
import { wholeSecond } from '../model/model.ts';
import type { SeedName } from '../scenario.ts';
import { userId } from './accounts.ts';
import { largeDeletedTokens } from './large-seed.ts';
import type { DeletedToken, Seed } from './seed-shape.ts';
import { type TokenRow, tokenFromRow } from './token-row.ts';

const HOUR = 3_600_000;

type DeletedTokenRow = TokenRow & {
  /** Hours before the anchor. */
  readonly deleted: number;
  /** The login of the user who deleted it, if not the owner. */
  readonly by?: string;
};

const SUPERUSER = 'superuser@example.com';

const DELETED_TOKEN_ROWS: readonly DeletedTokenRow[] = [
  {
    owner: SUPERUSER,
    name: 'CI deploy (spring)',
    scope: 'global',
    created: 160,
    expires: 20,
    used: [1460, '198.51.100.24', 'actions'],
    deleted: 1450,
  },
  {
    owner: 'engineer@example.com',
    name: 'Deploy checkout v1',
    scope: 'global',
    services: ['checkout-api'],
    created: 140,
    used: [1080, '198.51.100.24', 'actions'],
    deleted: 1055,
  },
  {
    owner: 'contractor@example.com',
    name: 'Contractor laptop',
    scope: 'global:read',
    created: 90,
    expires: 90,
    deleted: 320,
    by: SUPERUSER,
  },
  {
    owner: 'ines.costa@example.com',
    name: 'Leaked in a log',
    scope: 'purge_all',
    services: ['news-de', 'news-fr'],
    created: 21,
    used: [74, '192.0.2.254', 'curl'],
    deleted: 73,
    by: 'grace.oyelaran@example.com',
  },
  {
    owner: 'user@example.com',
    name: 'Try-out',
    scope: 'global:read',
    created: 12,
    expires: 78,
    deleted: 25.5,
  },
  {
    owner: SUPERUSER,
    name: 'Old release pipeline',
    scope: 'global',
    automation: { role: 'engineer', tlsManagement: false },
    created: 500,
    used: [5030, '198.51.100.24', 'jenkins'],
    deleted: 5020,
  },
];

export function deletedTokens(name: SeedName, seed: Seed, anchor: Date): DeletedToken[] {
  if (name === 'empty') return [];
  const tokens = DELETED_TOKEN_ROWS.map(row => ({
    token: tokenFromRow(row, anchor),
    deletedBy: userId(row.by ?? row.owner),
    deletedAt: wholeSecond(new Date(anchor.getTime() - row.deleted * HOUR)),
  }));
  return name === 'large' ? [...tokens, ...largeDeletedTokens(seed, anchor)] : tokens;
}
