// The text filter of the people page.
import { SearchInput } from '../../../ui/search-input.tsx';
import { refusedSecret } from '../../problems/refused-secret.tsx';
import { TEXT_MAX_LENGTH } from '../search-params.ts';
import { useDraft } from '../use-draft.ts';
import styles from './people.module.css';

/** The id of the text filter, used to move focus to it. */
export const SEARCH_ID = 'filter-people';

type PeopleToolbarProps = {
  /** The text in the address. */
  readonly text: string;
  readonly onText: (text: string) => void;
};

export function PeopleToolbar({ text, onText }: PeopleToolbarProps) {
  const [draft, setDraft] = useDraft(text, onText);
  return (
    <search className={styles.search}>
      <SearchInput
        id={SEARCH_ID}
        label="Filter users"
        placeholder="Filter by name, login, ID or role"
        maxLength={TEXT_MAX_LENGTH}
        value={draft}
        refuse={refusedSecret}
        onChange={setDraft}
      />
    </search>
  );
}
