// The filters of the events page. Each applies at once and is kept in the address.
import { useQuery } from '@tanstack/react-query';
import { EVENT_TYPE_LABELS, EVENT_TYPES } from '../../domain/event.ts';
import { canSeeAccountTokens } from '../../domain/role.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/form/field.tsx';
import { Select } from '../../ui/form/select.tsx';
import { useTimeZone } from '../../ui/time-zone.tsx';
import { UpdatedAt } from '../problems/updated-at.tsx';
import { currentUserQuery } from '../session/session-queries.ts';
import { ActorField } from './actor-field.tsx';
import { DayField } from './day-field.tsx';
import styles from './events.module.css';
import { type EventsSearch, isReversed } from './events-search.ts';
import { TokenIdField } from './token-id-field.tsx';

export type EventsPatch = { [Key in keyof EventsSearch]: string | undefined };

type EventFiltersProps = {
  readonly search: EventsSearch;
  readonly canClear: boolean;
  /** When the events were loaded. */
  readonly updatedAt: Date | null;
  readonly onSearch: (patch: EventsPatch) => void;
  readonly onClear: () => void;
};

export function EventFilters({ search, canClear, updatedAt, onSearch, onClear }: EventFiltersProps) {
  const timeZone = useTimeZone();
  const role = useQuery(currentUserQuery).data?.role;
  return (
    <search className={styles.filters}>
      <Field id="event-type" label="What">
        {control => (
          <Select
            {...control}
            value={search.type ?? ''}
            onChange={event => onSearch({ type: event.target.value || undefined })}
          >
            <option value="">Token events</option>
            {EVENT_TYPES.map(type => (
              <option key={type} value={type}>
                {EVENT_TYPE_LABELS[type]}
              </option>
            ))}
            <option value="all">All events</option>
          </Select>
        )}
      </Field>
      {role !== undefined && canSeeAccountTokens(role) && (
        <ActorField value={search.actor ?? ''} onChange={actor => onSearch({ actor })} />
      )}
      <TokenIdField value={search.token ?? ''} onChange={token => onSearch({ token })} />
      <DayField
        id="event-from"
        label="From"
        value={search.from ?? ''}
        onChange={from => onSearch({ from })}
      />
      <DayField
        id="event-to"
        label="To"
        value={search.to ?? ''}
        error={isReversed(search) ? 'This day is before the first one.' : undefined}
        onChange={to => onSearch({ to })}
      />
      <div className={styles.end}>
        <p className={styles.zone}>
          <span>Days and times in {timeZone}</span>
          <UpdatedAt at={updatedAt} />
        </p>
        {canClear && (
          <Button variant="quiet" icon="x" onClick={onClear}>
            Clear filters
          </Button>
        )}
      </div>
    </search>
  );
}
