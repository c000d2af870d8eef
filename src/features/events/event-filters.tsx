// The filters of the events page. Each applies at once and is kept in the address.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dayProblem, FIRST_DAY, LAST_DAY } from '../../domain/calendar-day.ts';
import { EVENT_TYPE_LABELS, EVENT_TYPES } from '../../domain/event.ts';
import { canSeeAccountTokens } from '../../domain/role.ts';
import { Button } from '../../ui/button.tsx';
import { DayField } from '../../ui/form/day-field.tsx';
import { Field } from '../../ui/form/field.tsx';
import { Select } from '../../ui/form/select.tsx';
import { useCards } from '../../ui/use-cards.ts';
import { currentUserQuery } from '../session/session-queries.ts';
import { ActorField } from './actor-field.tsx';
import styles from './events.module.css';
import { type EventsSearch, isReversed } from './events-search.ts';
import { TokenIdField } from './token-id-field.tsx';

export type EventsPatch = { [Key in keyof EventsSearch]: string | undefined };

type EventFiltersProps = {
  readonly search: EventsSearch;
  readonly onSearch: (patch: EventsPatch) => void;
};

export function EventFilters({ search, onSearch }: EventFiltersProps) {
  const cards = useCards();
  const { type, ...others } = search;
  const count = Object.keys(others).length;
  const [open, setOpen] = useState(count > 0);
  return (
    <search className={styles.filters}>
      <Field id="event-type" label="Event">
        {control => (
          <Select
            {...control}
            value={type ?? ''}
            onChange={event => onSearch({ type: event.target.value || undefined })}
          >
            <option value="">Token events</option>
            {EVENT_TYPES.map(each => (
              <option key={each} value={each}>
                {EVENT_TYPE_LABELS[each]}
              </option>
            ))}
            <option value="all">All events</option>
          </Select>
        )}
      </Field>
      {/* On a narrow screen they would push the first event out of view. The fields are the same ones at every width:
          new ones would lose the text that has been typed. */}
      {cards && (
        <Button
          variant="quiet"
          size="small"
          icon={open ? 'chevron-up' : 'chevron-down'}
          aria-expanded={open}
          aria-controls="event-more-filters"
          onClick={() => setOpen(!open)}
        >
          {count === 0 ? 'More filters' : `More filters (${count} in use)`}
        </Button>
      )}
      <div id="event-more-filters" className={styles.moreFilters} hidden={cards && !open}>
        <MoreFilters search={search} onSearch={onSearch} />
      </div>
    </search>
  );
}

const DAYS = { min: FIRST_DAY, max: LAST_DAY, problemOf: dayProblem };

function MoreFilters({ search, onSearch }: EventFiltersProps) {
  const role = useQuery(currentUserQuery).data?.role;
  return (
    <>
      {role !== undefined && canSeeAccountTokens(role) && (
        <ActorField userId={search.actor ?? null} onChange={actor => onSearch({ actor })} />
      )}
      <TokenIdField value={search.token ?? ''} onChange={token => onSearch({ token })} />
      <DayField
        id="event-from"
        label="From"
        {...DAYS}
        value={search.from ?? ''}
        onChange={from => onSearch({ from })}
      />
      <DayField
        id="event-to"
        label="To"
        {...DAYS}
        value={search.to ?? ''}
        error={isReversed(search) ? '“To” is before “From”.' : undefined}
        onChange={to => onSearch({ to })}
      />
    </>
  );
}
