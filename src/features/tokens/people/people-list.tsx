// The people who match the filter: table and pager, or that nobody matches.
import { type ReactNode, useRef } from 'react';
import type { AuditSnapshot } from '../../../api/audit/audit-snapshot.ts';
import { PAGE_SIZES } from '../../../domain/audit/audit-query.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formatCount } from '../../../ui/format-count.ts';
import { Pager } from '../../../ui/pager.tsx';
import { useFocusHandover } from '../../../ui/use-focus-handover.ts';
import { ForeignText } from '../../text/foreign-text.tsx';
import { pageSizeParam } from '../page-params.ts';
import shared from '../tokens.module.css';
import styles from './people.module.css';
import { NOBODY_MATCHES, type PeopleView } from './people-list-state.ts';
import type { PeopleQuery } from './people-search.ts';
import { PeopleTable } from './people-table.tsx';

type PeopleListProps = {
  readonly view: PeopleView;
  readonly address: PeopleQuery;
  readonly onAddress: (patch: Partial<PeopleQuery>) => void;
  readonly sources: AuditSnapshot['sources'];
  readonly ownId: string;
  readonly now: Date;
};

export function PeopleList({ view, address, onAddress, ...table }: PeopleListProps) {
  if (view.shown.length === 0)
    return (
      <NoMatch text={address.text} total={view.total} onClear={() => onAddress({ text: '', page: 1 })} />
    );
  return (
    <PassesFocusOn>
      <PeopleTable
        {...table}
        people={view.shown}
        order={address.order}
        onOrder={order => onAddress({ order, page: 1 })}
        onOffBoard={personId => onAddress({ personId })}
      />
      <Pager
        id="people-pager"
        label="Pages of people"
        page={view.page}
        pages={view.pages}
        onPage={page => onAddress({ page })}
        sizing={{
          size: address.pageSize,
          sizes: PAGE_SIZES,
          onSize: size => onAddress({ pageSize: pageSizeParam(String(size)), page: 1 }),
        }}
      >
        <p key={view.count} className={styles.count}>
          {view.count}
        </p>
      </Pager>
    </PassesFocusOn>
  );
}

function PassesFocusOn({ children }: { readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useFocusHandover(ref);
  return (
    <div ref={ref} className={shared.page}>
      {children}
    </div>
  );
}

type NoMatchProps = { readonly text: string; readonly total: number; readonly onClear: () => void };

function NoMatch({ text, total, onClear }: NoMatchProps) {
  const ref = useRef<HTMLButtonElement>(null);
  useFocusHandover(ref, () => document.getElementById('filter-people'));
  return (
    <EmptyState
      title={NOBODY_MATCHES}
      icon="search"
      action={
        <Button ref={ref} onClick={onClear}>
          Clear filters
        </Button>
      }
    >
      <span key={`${total} ${text}`}>
        None of the {formatCount(total)} people contains “<ForeignText text={text} />” in name, login, id or
        role.
      </span>
    </EmptyState>
  );
}
