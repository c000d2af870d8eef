// What is asked of the audit: the address says it, but neither keys nor clicks wait for the address.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AccountAudit } from '../../../api/audit/account-audit.ts';
import type { AuditFilter, AuditQuery } from '../../../domain/audit/audit-query.ts';
import { filterText, formatAuditQuery } from './account-search.ts';

/** Typing has rested when no key came for so many milliseconds. */
const REST = 150;

export type CommitQuery = (query: AuditQuery, replace: boolean) => void;

type Asked = {
  readonly query: AuditQuery;
  /** As typed: the blank after a word must not vanish under the hands. */
  readonly text: string;
  /** What the address may say meanwhile. Anything else came from outside, such as Back, and counts. */
  readonly meanwhile: readonly string[];
};

export function useAuditQuery(address: AuditQuery, commit: CommitQuery, audit: AccountAudit) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const at = keyOf(address);

  if (asked !== null) {
    if (at === keyOf(asked.query)) {
      if (asked.meanwhile.length > 1 || asked.meanwhile[0] !== at) setAsked({ ...asked, meanwhile: [at] });
    } else if (!asked.meanwhile.includes(at)) setAsked(null);
  }

  const query = asked?.query ?? address;
  const latest = useRef({ query, at });
  useEffect(() => {
    latest.current = { query, at };
    audit.show(query);
  }, [audit, query, at]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const ask = useCallback(
    (next: AuditQuery, text: string) => {
      clearTimeout(timer.current);
      latest.current = { ...latest.current, query: next };
      audit.show(next);
      setAsked(before => ({ query: next, text, meanwhile: before?.meanwhile ?? [latest.current.at] }));
    },
    [audit],
  );

  const write = useCallback(
    (replace: boolean) => {
      const { query } = latest.current;
      setAsked(before => before && { ...before, meanwhile: [...before.meanwhile, keyOf(query)] });
      commit(query, replace);
    },
    [commit],
  );

  const change = useCallback(
    (patch: Partial<AuditQuery>, replace = false) => {
      const next = { ...latest.current.query, ...patch };
      ask(next, next.filter.text);
      write(replace);
    },
    [ask, write],
  );

  /** Another filter starts at its first page. */
  const filterBy = useCallback(
    (patch: Partial<AuditFilter>, replace = false) =>
      change({ filter: { ...latest.current.query.filter, ...patch }, page: 1 }, replace),
    [change],
  );

  const type = useCallback(
    (text: string) => {
      const { query } = latest.current;
      ask({ ...query, filter: { ...query.filter, text: filterText(text) }, page: 1 }, text);
      timer.current = setTimeout(() => write(true), REST);
    },
    [ask, write],
  );

  return { query, text: asked?.text ?? address.filter.text, change, filterBy, type };
}

function keyOf(query: AuditQuery): string {
  return JSON.stringify(formatAuditQuery(query));
}
