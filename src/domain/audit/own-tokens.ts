// The list of the user's own tokens. It follows the rules of the audit engine, which is too large for the first load.
import { pageRange } from '../page-of-rows.ts';
import { isExpired, isLegacyToken, type Token, tokenType } from '../token.ts';
import { filterTokens } from '../token-filter.ts';
import { sortTokens, type TokenOrder } from '../token-order.ts';
import { instantsOf } from '../token-status.ts';
import type { User } from '../user.ts';
import type { AuditFilter, AuditQuery } from './audit-query.ts';
import { ALL_BITS, countersOf, stateBits, stateTests } from './audit-states.ts';
import type { AuditRow, AuditView } from './audit-view.ts';

export type OwnTokensFilter = Pick<
  AuditFilter,
  'sessions' | 'text' | 'status' | 'unusedDays' | 'expiresDays'
>;

export type OwnTokensQuery = Omit<AuditQuery, 'filter' | 'order' | 'panel' | 'lanes'> & {
  readonly filter: OwnTokensFilter;
  readonly order: TokenOrder;
};

export type OwnTokensView = Omit<AuditView, 'query' | 'serviceAccess' | 'findings' | 'timeline' | 'open'> & {
  readonly matchingIds: readonly string[];
  /** The selected tokens, whether or not they match the filter. */
  readonly selectedRows: readonly AuditRow[];
  readonly open: OpenOwnToken | null;
};

type OpenOwnToken = {
  readonly row: AuditRow;
  readonly previousId: string | null;
  readonly nextId: string | null;
};

/**
 * @param owner the user; `null` while unknown.
 * @param selected ids of tokens. Those of deleted tokens are ignored.
 */
export function ownTokensView(
  tokens: readonly Token[],
  owner: User | null,
  { filter, order, page: asked, pageSize, openId, newId }: OwnTokensQuery,
  selected: ReadonlySet<string>,
  now: Date,
): OwnTokensView {
  const listed = tokens.filter(token => (tokenType(token) === 'session') === filter.sessions);
  const countByBits = new Uint32Array(ALL_BITS);
  const tests = stateTests(filter, now.getTime());
  const matching = filterTokens(listed, filter.text).filter(token => {
    const { createdAt, lastUsedAt, expiresAt } = instantsOf(token);
    const bits = stateBits(createdAt, lastUsedAt, expiresAt, isLegacyToken(token, owner), now.getTime());
    countByBits[bits] = (countByBits[bits] ?? 0) + 1;
    return tests.every(test => test(bits, createdAt, lastUsedAt, expiresAt));
  });
  const ordered = newFirst(inOrder(matching, order, now), newId);
  const { page, pages, from, to } = pageRange(asked, ordered.length, pageSize);
  const rowOf = (token: Token): AuditRow => ({ token, owner, selected: selected.has(token.id) });
  const selectedRows = listed.filter(({ id }) => selected.has(id)).map(rowOf);
  return {
    total: listed.length,
    totals: filter.sessions
      ? { tokens: tokens.length - listed.length, sessions: listed.length }
      : { tokens: listed.length, sessions: tokens.length - listed.length },
    matching: ordered.length,
    matchingIds: ordered.map(({ id }) => id),
    page,
    pages,
    rows: ordered.slice(from, to).map(rowOf),
    counters: countersOf(countByBits),
    selected: selectedRows.length,
    selectedMatching: matching.filter(({ id }) => selected.has(id)).length,
    selectedRows,
    open: opened(tokens.filter(({ id }) => id === openId).map(rowOf)[0] ?? null, ordered),
  };
}

/** Soonest expiry first ends with the expired tokens, the last to expire first. */
function inOrder(tokens: readonly Token[], order: TokenOrder, now: Date): readonly Token[] {
  if (order.key !== 'expires' || order.descending) return sortTokens(tokens, order);
  const isOver = (token: Token) => isExpired(token, now);
  return [
    ...sortTokens(
      tokens.filter(token => !isOver(token)),
      order,
    ),
    ...sortTokens(tokens.filter(isOver), { key: 'expires', descending: true }),
  ];
}

function newFirst(tokens: readonly Token[], newId: string | null): readonly Token[] {
  const isNew = ({ id }: Token) => id === newId;
  return newId === null ? tokens : [...tokens.filter(isNew), ...tokens.filter(token => !isNew(token))];
}

function opened(row: AuditRow | null, ordered: readonly Token[]): OpenOwnToken | null {
  if (row === null) return null;
  const at = ordered.findIndex(({ id }) => id === row.token.id);
  return {
    row,
    previousId: at === -1 ? null : (ordered[at - 1]?.id ?? null),
    nextId: at === -1 ? null : (ordered[at + 1]?.id ?? null),
  };
}
