// The filters in use as chips that remove them one by one. Hidden if the toolbar already shows the only one.
import { type RefObject, useRef } from 'react';
import type { AuditFilter } from '../../../domain/audit/audit-query.ts';
import { isolatedText } from '../../../domain/foreign-text.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useFocusHandover } from '../../../ui/use-focus-handover.ts';
import { ForeignText } from '../../text/foreign-text.tsx';
import { SEARCH_ID } from '../list/token-search.tsx';
import styles from './filter-chips.module.css';
import { filtersInUse } from './filters-in-use.ts';
import { useFilterNames } from './use-filter-names.ts';

type FilterChipsProps = {
  readonly customerId: string;
  readonly peopleCount: number;
  readonly filter: AuditFilter;
  readonly onFilter: (patch: Partial<AuditFilter>) => void;
};

export function FilterChips({ customerId, peopleCount, filter, onFilter }: FilterChipsProps) {
  const names = useFilterNames(customerId, peopleCount, filter);
  const list = useRef<HTMLUListElement>(null);
  const filters = filtersInUse(filter);
  if (filters.length < 2 && !filters.some(({ isMore }) => isMore)) return null;
  return (
    <ul ref={list} className={styles.chips} aria-label="Filters in use">
      {filters.map((each, index) => (
        <FilterChip
          key={each.name}
          label={each.label}
          value={names[each.name] ?? each.value}
          isForeign={each.name === 'ownerId' || each.name === 'serviceId'}
          next={() => chipAt(list, index)}
          onRemove={() => onFilter(each.removal)}
        />
      ))}
    </ul>
  );
}

type FilterChipProps = {
  readonly label: string;
  readonly value: string;
  /** Whether other people wrote the value. */
  readonly isForeign: boolean;
  /** Gets the focus when the chip has been removed. */
  readonly next: () => HTMLElement | null;
  readonly onRemove: () => void;
};

function FilterChip({ label, value, isForeign, next, onRemove }: FilterChipProps) {
  const ref = useRef<HTMLLIElement>(null);
  useFocusHandover(ref, next);
  return (
    <li ref={ref}>
      <button
        type="button"
        className={styles.chip}
        aria-label={`Remove filter: ${label}: ${isForeign ? isolatedText(value) : value}`}
        onClick={onRemove}
      >
        <span>
          <span>{`${label}: `}</span>
          {isForeign ? <ForeignText key={value} text={value} /> : <span key={value}>{value}</span>}
        </span>
        <Icon name="x" />
      </button>
    </li>
  );
}

function chipAt(list: RefObject<HTMLElement | null>, index: number): HTMLElement | null {
  const chips = list.current?.querySelectorAll('button') ?? [];
  return chips[index] ?? chips[index - 1] ?? document.getElementById(SEARCH_ID);
}
