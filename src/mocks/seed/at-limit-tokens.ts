// Tokens of users at or near the limit of active tokens, plus expired tokens that don't count toward it.
import { ACTIVE_TOKEN_LIMIT, countsTowardLimit } from '../../domain/token.ts';
import type { MockToken } from '../model/model.ts';
import { userId } from './accounts.ts';
import { type CLIENTS, type TokenRow, tokenFromRow } from './token-row.ts';

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

const PURGE_AND_READ = [
  'global',
  'purge_select',
  'global:read',
  'purge_all',
  'purge_all purge_select',
] as const;

/** Scopes for roles that cannot purge (product rule 5). */
const READ = ['global:read', 'global'] as const;

const CLIENT_NAMES = [
  'actions',
  'curl',
  'terraform',
  'cli',
  'grafana',
  'python',
  'node',
] as const satisfies readonly (keyof typeof CLIENTS)[];

const EXPIRED_COUNT = 6;

/** The tokens of the demo user `limited`, an engineer at the limit. */
export function seedLimitedTokens(anchor: Date): MockToken[] {
  return makeTokens('limited@example.com', ACTIVE_TOKEN_LIMIT, EXPIRED_COUNT, PURGE_AND_READ, anchor);
}

/** The seed `at-limit`: two users at the limit, and one above the warning threshold. */
const AT_LIMIT_USERS = [
  { login: 'superuser@example.com', active: ACTIVE_TOKEN_LIMIT, scopes: PURGE_AND_READ },
  { login: 'engineer@example.com', active: ACTIVE_TOKEN_LIMIT, scopes: PURGE_AND_READ },
  { login: 'user@example.com', active: 93, scopes: READ },
] as const;

/** The tokens to add to `existing` so that these users have their number of active tokens. */
export function seedAtLimitTokens(existing: readonly MockToken[], anchor: Date): MockToken[] {
  return AT_LIMIT_USERS.flatMap(({ login, active, scopes }) => {
    const own = existing.filter(token => token.userId === userId(login) && token.automation === null);
    const missing = active - own.filter(token => countsTowardLimit(token, anchor)).length;
    return makeTokens(login, missing, 0, scopes, anchor);
  });
}

function makeTokens(
  owner: string,
  active: number,
  expired: number,
  scopes: readonly [string, ...string[]],
  anchor: Date,
): MockToken[] {
  return Array.from({ length: active + expired }, (_, index) =>
    tokenFromRow(row(owner, index, index >= active, scopes), anchor),
  );
}

function row(
  owner: string,
  index: number,
  isExpired: boolean,
  scopes: readonly [string, ...string[]],
): TokenRow {
  const created = isExpired ? 130 + index : 5 + ((index * 37) % 300);
  const name = `${pick(PURPOSES, index)} ${pick(ENVIRONMENTS, index)} ${1 + Math.floor(index / 55)}`;
  return {
    owner,
    name: name.charAt(0).toUpperCase() + name.slice(1),
    scope: pick(scopes, index),
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
            // An expired token was last used before it expired.
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
