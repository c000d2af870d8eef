// Toolbar of a list: text filter, sort order for narrow screens, the time zone shown, and the time of the list.
import { SearchInput } from '../../ui/search-input.tsx';
import { SortSelect } from '../../ui/sort-select.tsx';
import { useTimeZone } from '../../ui/time-zone.tsx';
import { UpdatedAt } from '../problems/updated-at.tsx';
import { useSecretProblem } from '../problems/use-secret-problem.ts';
import { TEXT_MAX_LENGTH } from './search-params.ts';
import styles from './tokens.module.css';
import { useDraft } from './use-draft.ts';

type ListToolbarProps = {
  readonly items: 'tokens' | 'people';
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly sortOptions: readonly { readonly value: string; readonly label: string }[];
  readonly sort: string;
  readonly onSort: (sort: string) => void;
  /** When the list was loaded. */
  readonly updatedAt: Date | null;
};

/** The id of the field for the text filter. */
export function filterFieldId(items: ListToolbarProps['items']): string {
  return `filter-${items}`;
}

export function ListToolbar(props: ListToolbarProps) {
  const { items, placeholder, text, onText, sortOptions, sort, onSort, updatedAt } = props;
  const timeZone = useTimeZone();
  const [draft, setDraft] = useDraft(text, onText);
  return (
    <search className={styles.toolbar}>
      <div className={styles.search}>
        <SearchInput
          id={filterFieldId(items)}
          label={`Filter ${items}`}
          placeholder={placeholder}
          maxLength={TEXT_MAX_LENGTH}
          value={draft}
          error={useSecretProblem(draft)}
          onChange={setDraft}
        />
      </div>
      <SortSelect id={`sort-${items}`} options={sortOptions} value={sort} onChange={onSort} />
      <p className={styles.zone}>
        <span>Times in {timeZone}</span>
        <UpdatedAt at={updatedAt} />
      </p>
    </search>
  );
}
