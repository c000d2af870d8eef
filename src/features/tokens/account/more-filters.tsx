// The less common filters of the account page: owner, service, role, scope, and numbers of days.
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { AuditFilter } from '../../../domain/audit/audit-query.ts';
import { foldedText } from '../../../domain/comparable-text.ts';
import { describeGaps } from '../../../domain/gaps.ts';

import { ChoiceCombobox } from '../../../ui/form/choice-combobox.tsx';
import { useFocusHandover } from '../../../ui/use-focus-handover.ts';
import { type ErrorMessage, errorMessage } from '../../problems/error-message.ts';
import { RetryButton } from '../../problems/retry-button.tsx';
import { searchOptions } from '../../problems/search-options.ts';
import { FilterSelect } from '../list/filter-select.tsx';
import type { SelectField } from '../list/select-field.ts';
import { MAX_DAYS } from '../search-params.ts';
import { servicesQuery } from '../service-queries.ts';
import styles from './account.module.css';
import { auditPeopleQuery } from './account-queries.ts';
import { DaysFilter } from './days-filter.tsx';
import { FILTER_LABELS, SELECT_FIELDS } from './filter-fields.ts';

const SERVICE_ID = 'filter-service';

const SERVICE = { one: 'service', other: 'services' };

type MoreFiltersProps = {
  readonly customerId: string;
  readonly peopleCount: number;
  readonly filter: AuditFilter;
  readonly onFilter: (patch: Partial<AuditFilter>, replace?: boolean) => void;
};

export function MoreFilters({ customerId, peopleCount, filter, onFilter }: MoreFiltersProps) {
  return (
    <div className={styles.filters}>
      <OwnerFilter customerId={customerId} peopleCount={peopleCount} filter={filter} onFilter={onFilter} />
      <ServiceFilter filter={filter} onFilter={onFilter} />
      {filter.serviceId !== null && (
        <>
          <OfService field={SELECT_FIELDS.access} filter={filter} onFilter={onFilter} />
          <OfService field={SELECT_FIELDS.ability} filter={filter} onFilter={onFilter} />
        </>
      )}
      <FilterSelect field={SELECT_FIELDS.role} filter={filter} onFilter={onFilter} />
      <FilterSelect field={SELECT_FIELDS.scope} filter={filter} onFilter={onFilter} />
      <DaysFilter
        id="filter-unused"
        label={FILTER_LABELS.unusedDays}
        min={1}
        max={MAX_DAYS}
        value={filter.unusedDays}
        onChange={unusedDays => onFilter({ unusedDays }, true)}
      />
      <DaysFilter
        id="filter-expires"
        label={FILTER_LABELS.expiresDays}
        min={0}
        max={MAX_DAYS}
        value={filter.expiresDays}
        onChange={expiresDays => onFilter({ expiresDays }, true)}
      />
    </div>
  );
}

function OwnerFilter({ customerId, peopleCount, filter, onFilter }: MoreFiltersProps) {
  const [opened, setOpened] = useState(false);
  const enabled = peopleCount > 0 && (opened || filter.ownerId !== null);
  const list = useQuery({ ...auditPeopleQuery(customerId, peopleCount), enabled });
  const options = list.data?.map(({ user }) => ({ id: user.id, label: user.name, detail: user.login })) ?? [];
  return (
    <ChoiceCombobox
      id="filter-owner"
      label={FILTER_LABELS.ownerId}
      noun={{ one: 'person', other: 'people' }}
      placeholder="Anyone"
      options={options}
      fold={foldedText}
      texts={searchOptions}
      loading={enabled && list.isPending}
      note={
        peopleCount === 0
          ? 'The people of the account are not loaded.'
          : list.isError && (
              <FilterProblem
                fieldId="filter-owner"
                text={errorMessage(list.error, 'list the people')}
                busy={list.isFetching}
                onRetry={() => list.refetch()}
              />
            )
      }
      selectedId={filter.ownerId}
      onChange={ownerId => onFilter({ ownerId })}
      onOpen={() => setOpened(true)}
    />
  );
}

function ServiceFilter({ filter, onFilter }: Pick<MoreFiltersProps, 'filter' | 'onFilter'>) {
  const [opened, setOpened] = useState(false);
  const enabled = opened || filter.serviceId !== null;
  const list = useQuery({ ...servicesQuery, enabled });
  const options = list.data?.rows.map(({ id, name }) => ({ id, label: name, detail: id })) ?? [];
  return (
    <ChoiceCombobox
      id={SERVICE_ID}
      label={FILTER_LABELS.serviceId}
      noun={SERVICE}
      placeholder="Any service"
      options={options}
      fold={foldedText}
      texts={searchOptions}
      loading={enabled && list.isPending}
      note={
        list.isError ? (
          <FilterProblem
            fieldId={SERVICE_ID}
            text={errorMessage(list.error, 'load the services')}
            busy={list.isFetching}
            onRetry={() => list.refetch()}
          />
        ) : (
          list.data && describeGaps(list.data, SERVICE)
        )
      }
      selectedId={filter.serviceId}
      onChange={serviceId =>
        onFilter(serviceId === null ? { serviceId, access: null, ability: null } : { serviceId })
      }
      onOpen={() => setOpened(true)}
    />
  );
}

/** Goes away with the service, also by the browser's Back. */
type OfServiceProps = Pick<MoreFiltersProps, 'filter' | 'onFilter'> & { readonly field: SelectField };

function OfService(props: OfServiceProps) {
  const ref = useRef<HTMLDivElement>(null);
  useFocusHandover(ref, () => document.getElementById(SERVICE_ID));
  return (
    <div ref={ref}>
      <FilterSelect {...props} />
    </div>
  );
}

type FilterProblemProps = {
  /** The field that gets the focus when its problem goes away. */
  readonly fieldId: string;
  readonly text: ErrorMessage;
  readonly busy: boolean;
  readonly onRetry: () => void;
};

function FilterProblem({ fieldId, text, busy, onRetry }: FilterProblemProps) {
  return (
    <div role="alert">
      <span>{`${text.title} ${text.advice} `}</span>
      <RetryButton onRetry={onRetry} busy={busy} next={() => document.getElementById(fieldId)} />
    </div>
  );
}
