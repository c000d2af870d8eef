// The text filter of a list of tokens.
import { SearchInput } from '../../../ui/search-input.tsx';
import { refusedSecret } from '../../problems/refused-secret.tsx';
import { TEXT_MAX_LENGTH } from '../search-params.ts';
import layout from './list-page.module.css';

/** The id of the field, used to move focus to it. */
export const SEARCH_ID = 'filter-tokens';

type TokenSearchProps = {
  readonly sessions: boolean;
  readonly placeholder: string;
  /** The text as typed. */
  readonly text: string;
  readonly onText: (text: string) => void;
};

export function TokenSearch({ sessions, placeholder, text, onText }: TokenSearchProps) {
  return (
    <div className={layout.search}>
      <SearchInput
        id={SEARCH_ID}
        label={sessions ? 'Filter sessions' : 'Filter tokens'}
        placeholder={placeholder}
        maxLength={TEXT_MAX_LENGTH}
        value={text}
        refuse={refusedSecret}
        onChange={onText}
      />
    </div>
  );
}
