// The tokens of the engineer who has as many as one may have: exactly 100 active, and some expired that don't count.
import { ACTIVE_TOKEN_LIMIT } from '../../domain/token.ts';
import type { MockToken } from '../model.ts';
import { type CLIENTS, type TokenRow, tokenFromRow } from './token-row.ts';

const OWNER = 'limited@example.com';

const ENVIRONMENTS = ['production', 'staging', 'preview', 'load test', 'canary'] as const;

const PURPOSES = [
  'deploy',
  'purge',
  'stats',
  'smoke test',
  'Terraform',
  'cache warm-up',
  'log check',
  'image purge',
  'release notes',
  'synthetic monitoring',
  'rollback',
] as const;

const SCOPES = ['global', 'purge_select', 'global:read', 'purge_all', 'purge_all purge_select'] as const;

const CLIENT_NAMES = [
  'actions',
  'curl',
  'terraform',
  'cli',
  'grafana',
  'python',
  'node',
] as const satisfies readonly (keyof typeof CLIENTS)[];

const EXPIRED = 6;

export function seedCrowdedTokens(anchor: Date): MockToken[] {
  return Array.from({ length: ACTIVE_TOKEN_LIMIT + EXPIRED }, (_, index) => tokenFromRow(row(index), anchor));
}

function row(index: number): TokenRow {
  const isExpired = index >= ACTIVE_TOKEN_LIMIT;
  const created = isExpired ? 130 + index : 5 + ((index * 37) % 300);
  const name = `${pick(PURPOSES, index)} ${pick(ENVIRONMENTS, index)} ${1 + Math.floor(index / 55)}`;
  return {
    owner: OWNER,
    name: name.charAt(0).toUpperCase() + name.slice(1),
    scope: pick(SCOPES, index),
    created,
    ...(isExpired
      ? { expires: -10 - (index % 7) }
      : index % 4 === 0
        ? {}
        : { expires: 20 + ((index * 13) % 340) }),
    ...(index % 6 === 5
      ? {}
      : {
          used: [
            // Nobody used an expired one after its end.
            isExpired ? 500 + index : 1 + ((index * 29) % (created * 24 - 4)),
            index % 5 === 0 ? `2001:db8:${index.toString(16)}::5` : `198.51.100.${1 + index}`,
            pick(CLIENT_NAMES, index),
          ],
        }),
  };
}

function pick<T>(values: readonly [T, ...T[]], index: number): T {
  return values[index % values.length] ?? values[0];
}
