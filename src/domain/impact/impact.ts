// What breaks if tokens are deleted: the clients, addresses and services that use them, and which tokens could take over.
import type { AuditColumns } from '../audit/audit-columns.ts';
import type { AuditOwners } from '../audit/audit-owners.ts';
import { Dictionary } from '../audit/dictionary.ts';
import { isInUse } from '../delete-friction.ts';
import { hasExpired, TOKEN_TYPES } from '../token.ts';
import { NEVER_USED } from '../token-status.ts';
import { abilitiesByRow } from './abilities.ts';
import { clientName } from './client-name.ts';
import { Tally, UseGroups } from './use-groups.ts';

/** The maximum number of clients, addresses and services that are listed. */
export const IMPACT_LISTED = 50;

export type Successor = { readonly id: string; readonly name: string; readonly lastUsedAt: Date | null };

/** A client, an address or a service that depends on tokens to be deleted. */
export type Affected = {
  /** The client's name without its version, the address, or the ID of the service; `null` for all services. */
  readonly what: string | null;
  /** The last use of one of the tokens. */
  readonly lastUsedAt: Date;
  /** Whether that was so recent that the token counts as in use. */
  readonly isInUse: boolean;
  /** How many of the tokens. */
  readonly tokens: number;
  /** How many other tokens could take over. */
  readonly successors: number;
  /** The one of them that was used last; `null` if there is none. */
  readonly successor: Successor | null;
};

export type AffectedList = {
  readonly count: number;
  /** How many of them no other token could take over. */
  readonly alone: number;
  /** Those used last come first, so those in use do. At most {@link IMPACT_LISTED}. */
  readonly listed: readonly Affected[];
};

/** Browser sessions count for nothing here: whoever used one signs in again. */
export type Impact = {
  /** How many of the tokens work and have been used. Only these break something. */
  readonly used: number;
  readonly neverUsed: number;
  readonly expired: number;
  readonly clients: AffectedList;
  readonly addresses: AffectedList;
  readonly services: AffectedList;
};

const SESSION = TOKEN_TYPES.indexOf('session');

/** The key of "all services" among the services. */
const ALL = -1;

/**
 * The API keeps only the last use of a token: its time, client and address. Which services it was used for is not
 * known, so these are the services that it has access to.
 *
 * A token could take over if it works, is not deleted, too, and is no browser session, and if
 * - for a client or an address: it was last used by the same client (in any version), or from the same address, and can
 *   do all that the deleted tokens used there can do, on all of their services;
 * - for a service: it has access to the service, and can do all that the deleted tokens with access to it can do.
 *
 * What a token can do is what its scopes and its role allow, and TLS management. An unknown role or scope of a deleted
 * token counts as everything, and that of another token as reading, so that no token is offered that may not do as much.
 * @param rows of the tokens to be deleted.
 */
export function impactOf(
  columns: AuditColumns,
  owners: AuditOwners,
  rows: readonly number[],
  now: Date,
): Impact {
  const at = now.getTime();
  const { alive, type, lastUsed, expires, client, ip } = columns;
  const needs = abilitiesByRow(columns, owners, 'everything');
  const offers = abilitiesByRow(columns, owners, 'reading');
  const names = new Dictionary();
  const nameOf = columns.clients.texts.map(text => names.add(text === '' ? '' : clientName(text)));
  const [clients, addresses, services] = [
    new UseGroups(columns),
    new UseGroups(columns),
    new UseGroups(columns),
  ];
  const deleted = new Uint8Array(columns.size);
  const counts = { used: 0, neverUsed: 0, expired: 0 };

  for (const row of rows) {
    deleted[row] = 1;
    if (alive[row] === 0 || type[row] === SESSION) continue;
    if (hasExpired(expires[row] ?? 0, at)) counts.expired += 1;
    else if (lastUsed[row] === NEVER_USED) counts.neverUsed += 1;
    else {
      counts.used += 1;
      const bits = needs(row);
      if (columns.clients.texts[client[row] ?? 0]) clients.add(nameOf[client[row] ?? 0] ?? 0, row, bits);
      if (columns.ips.texts[ip[row] ?? 0]) addresses.add(ip[row] ?? 0, row, bits);
      for (const service of servicesOf(columns, row)) services.add(service, row, bits);
    }
  }

  // Tokens for all services can take over each service: they are put together by what they can do.
  const forAll = new Map<number, Tally>();
  for (let row = 0; counts.used > 0 && row < columns.size; row += 1) {
    if (alive[row] === 0 || deleted[row] === 1 || type[row] === SESSION) continue;
    if (hasExpired(expires[row] ?? 0, at)) continue;
    const bits = offers(row);
    clients.offerEverywhere(nameOf[client[row] ?? 0] ?? 0, row, bits);
    addresses.offerEverywhere(ip[row] ?? 0, row, bits);
    for (const service of servicesOf(columns, row)) {
      if (service !== ALL) services.offer(service, row, bits);
      else {
        const tally = forAll.get(bits) ?? new Tally();
        tally.add(row, lastUsed[row] ?? NEVER_USED);
        forAll.set(bits, tally);
      }
    }
  }
  for (const [bits, tally] of forAll) services.offerAll(bits, tally);

  const list = (groups: UseGroups, what: (key: number) => string | null): AffectedList => ({
    count: groups.size,
    alone: groups.alone,
    listed: groups.latest(IMPACT_LISTED).map(({ key, lastUsedAt, tokens, tally }) => ({
      what: what(key),
      lastUsedAt: new Date(lastUsedAt),
      isInUse: isInUse({ lastUsedAt: new Date(lastUsedAt), expiresAt: null }, now),
      tokens,
      successors: tally.count,
      successor: tally.best === null ? null : successor(columns, tally.best),
    })),
  });
  return {
    ...counts,
    clients: list(clients, key => names.texts[key] ?? ''),
    addresses: list(addresses, key => columns.ips.texts[key] ?? ''),
    services: list(services, key => columns.services.texts[key] ?? null),
  };
}

function successor(columns: AuditColumns, row: number): Successor {
  const { id, name, lastUsedAt } = columns.token(row);
  return { id, name, lastUsedAt };
}

/** The services that the token has access to, or {@link ALL}. */
function servicesOf(columns: AuditColumns, row: number): Iterable<number> {
  if (columns.serviceCount(row) === Number.POSITIVE_INFINITY) return [ALL];
  return columns.serviceRefs.subarray(columns.serviceStart[row], columns.serviceStart[row + 1]);
}
