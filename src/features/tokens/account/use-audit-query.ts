// The current audit query. It is kept in the address, but applied before the address has changed.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AccountAudit } from '../../../api/audit/account-audit.ts';
import type { AuditFilter, AuditQuery } from '../../../domain/audit/audit-query.ts';
import { searchOf } from '../../navigation/addresses.ts';
import { useNavigation } from '../../navigation/use-navigation.ts';
import { forgetNewToken, useNewTokenId } from '../new-token.ts';
import { filterText, formatAuditQuery, parseAuditQuery } from './account-search.ts';

/** The address is updated this long after the last keystroke. */
const DEBOUNCE_MS = 150;

export type CommitQuery = (query: AuditQuery, replace: boolean) => void;

type PendingQuery = {
  readonly query: AuditQuery;
  /** The text as typed, because the filter trims it. */
  readonly text: string;
};

/** @param now as it passes, the view is requested again. */
export function useAuditQuery(address: AuditQuery, commit: CommitQuery, audit: AccountAudit, now: Date) {
  // Ahead of the address until that is written. A change of the address from elsewhere, such as Back, resets it.
  const [pending, setPending] = useState<PendingQuery | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lastWritten = useRef<string>(undefined);
  const newId = useNewTokenId();
  const asked = pending?.query ?? address;
  const query = useMemo(() => ({ ...asked, newId }), [asked, newId]);
  const latest = useRef(query);

  useEffect(() => {
    latest.current = query;
    audit.show(query);
  }, [audit, query]);
  useEffect(() => audit.refresh(now), [audit, now]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const navigation = useNavigation();
  useEffect(
    () =>
      navigation.subscribe(() => {
        const search = searchOf('/account/tokens', navigation.address().search);
        if (keyOf(parseAuditQuery(search)) === lastWritten.current) return;
        clearTimeout(timer.current);
        setPending(null);
      }),
    [navigation],
  );

  const showNow = useCallback(
    (patch: Partial<AuditQuery>, text: string) => {
      clearTimeout(timer.current);
      // A new order or filter puts the new token in its place.
      const isReordered = patch.order !== undefined || patch.filter !== undefined;
      if (isReordered) forgetNewToken();
      const next = { ...latest.current, ...patch, ...(isReordered && { newId: null }) };
      latest.current = next;
      audit.show(next);
      setPending({ query: next, text });
    },
    [audit],
  );

  const write = useCallback(
    (replace: boolean) => {
      lastWritten.current = keyOf(latest.current);
      commit(latest.current, replace);
    },
    [commit],
  );

  const change = useCallback(
    (patch: Partial<AuditQuery>, replace = false) => {
      showNow(patch, patch.filter?.text ?? latest.current.filter.text);
      write(replace);
    },
    [showNow, write],
  );

  /** A new filter starts at the first page. */
  const filterBy = useCallback(
    (patch: Partial<AuditFilter>, replace = false) =>
      change({ filter: { ...latest.current.filter, ...patch }, page: 1 }, replace),
    [change],
  );

  const setText = useCallback(
    (text: string) => {
      const filter = { ...latest.current.filter, text: filterText(text) };
      showNow({ filter, page: 1 }, text);
      timer.current = setTimeout(() => write(true), DEBOUNCE_MS);
    },
    [showNow, write],
  );

  return { query, text: pending?.text ?? address.filter.text, change, filterBy, setText };
}

function keyOf(query: AuditQuery): string {
  return JSON.stringify(formatAuditQuery(query));
}
