// The filters of the personal page: text and status.
import type { OwnTokensFilter } from '../../../domain/audit/own-tokens.ts';
import { FilterSelect } from '../list/filter-select.tsx';
import layout from '../list/list-page.module.css';
import { STATUS_FIELD } from '../list/select-field.ts';
import { TokenSearch } from '../list/token-search.tsx';
import { useDraft } from '../use-draft.ts';

type PersonalToolbarProps = {
  readonly filter: OwnTokensFilter;
  readonly onText: (text: string) => void;
  readonly onFilter: (patch: Partial<OwnTokensFilter>) => void;
};

export function PersonalToolbar({ filter, onText, onFilter }: PersonalToolbarProps) {
  const [text, setText] = useDraft(filter.text, onText);
  return (
    <search className={layout.toolbar}>
      <TokenSearch
        sessions={filter.sessions}
        placeholder="Filter by name, ID, scope, IP, client or error message"
        text={text}
        onText={setText}
      />
      {!filter.sessions && (
        <FilterSelect
          field={STATUS_FIELD}
          filter={filter}
          onFilter={({ status = null }) => onFilter({ status })}
        />
      )}
    </search>
  );
}
