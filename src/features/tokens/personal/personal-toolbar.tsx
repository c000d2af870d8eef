// Text filter, order for narrow screens, and the time zone in which the list is shown.
import { SearchInput } from '../../../ui/search-input.tsx';
import { SortSelect } from '../../../ui/sort-select.tsx';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import styles from '../tokens.module.css';
import { useDraft } from '../use-draft.ts';
import { ORDER_OPTIONS } from './columns.ts';
import { TEXT_MAX_LENGTH } from './personal-search.ts';

type PersonalToolbarProps = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
};

export function PersonalToolbar({ text, onText, sort, onSort }: PersonalToolbarProps) {
  const timeZone = useTimeZone();
  const [typed, type] = useDraft(text, onText);
  return (
    <div className={styles.toolbar} role="search">
      <div className={styles.search}>
        <SearchInput
          id="filter-tokens"
          label="Filter tokens"
          placeholder="Filter by name, id, scope, IP or client"
          maxLength={TEXT_MAX_LENGTH}
          value={typed}
          onChange={type}
        />
      </div>
      <SortSelect id="sort-tokens" options={ORDER_OPTIONS} value={sort} onChange={onSort} />
      <p className={styles.zone}>Times in {timeZone}</p>
    </div>
  );
}
