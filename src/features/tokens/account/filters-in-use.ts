// The filters in use of the account page in words, without the text, which stands in its field.
import type { AuditFilter } from '../../../domain/audit/audit-query.ts';
import { FINDING_RULES } from '../../../domain/audit/finding-rules.ts';
import { formatDay } from '../../../domain/time-zone.ts';
import { countOfDays } from '../../../domain/token-status.ts';
import { FILTER_LABELS, SELECT_FIELDS } from './filter-fields.ts';

type FilterName = keyof typeof FILTER_LABELS;

/** Filters that are set outside "More filters": in the toolbar or in a panel. */
const ELSEWHERE: readonly FilterName[] = ['status', 'type', 'expiresFrom', 'expiresTo', 'finding'];

export type FilterInUse = {
  readonly name: FilterName;
  readonly label: string;
  /** In words; for an owner or a service, its ID. */
  readonly value: string;
  /** Whether its field is under "More filters". */
  readonly isMore: boolean;
  /** Removes it. */
  readonly removal: Partial<Pick<AuditFilter, FilterName>>;
};

const NAMES: readonly FilterName[] = [
  'status',
  'type',
  'role',
  'scope',
  'ownerId',
  'serviceId',
  'access',
  'ability',
  'unusedDays',
  'expiresDays',
  'expiresFrom',
  'expiresTo',
  'finding',
];

export function filtersInUse(filter: AuditFilter): readonly FilterInUse[] {
  return NAMES.flatMap(name => {
    const value = valueIn(name, filter);
    if (value === null) return [];
    const isMore = !ELSEWHERE.includes(name);
    return [{ name, label: FILTER_LABELS[name], value, isMore, removal: removalOf(name) }];
  });
}

function removalOf(name: FilterName): FilterInUse['removal'] {
  return name === 'serviceId' ? { serviceId: null, access: null, ability: null } : { [name]: null };
}

function valueIn(name: FilterName, filter: AuditFilter): string | null {
  switch (name) {
    case 'ownerId':
    case 'serviceId':
      return filter[name];
    case 'unusedDays':
    case 'expiresDays': {
      const days = filter[name];
      return days === null ? null : countOfDays(days);
    }
    case 'expiresFrom':
    case 'expiresTo': {
      const day = filter[name];
      // A day without a time: the zone plays no part.
      return day === null ? null : formatDay(new Date(`${day}T12:00:00Z`), 'UTC');
    }
    case 'finding':
      return filter.finding && FINDING_RULES[filter.finding].name;
    default:
      return SELECT_FIELDS[name].options.find(({ value }) => value === filter[name])?.label ?? null;
  }
}
