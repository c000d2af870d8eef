// The header of a list's column, and the checkbox that selects all rows of the page.
import type { Column } from './list-column.ts';
import { ColumnTh } from './list-markup.tsx';
import { formatOrder, type ListOrder } from './list-order.ts';
import { RowCheckbox } from './row-checkbox.tsx';
import { SortButton } from './sort-button.tsx';

interface ListHeaderProps {
  column: Column<never, never>;
  className: string;
  order: ListOrder | undefined;
  onSort: ((sort: string) => void) | undefined;
}

export function ListHeader({ column, className, order, onSort }: ListHeaderProps) {
  const { id, header, sort, grows, width } = column;
  const active = order?.key === id;
  const direction = active ? (order.descending ? 'descending' : 'ascending') : undefined;
  const next = { key: id, descending: active ? !order.descending : (sort?.startsDescending ?? false) };
  return (
    <ColumnTh
      className={className}
      style={grows ? undefined : { inlineSize: `${width}rem` }}
      aria-sort={direction}
    >
      {sort && onSort ? (
        <SortButton direction={direction} onSort={() => onSort(formatOrder(next))}>
          {header}
        </SortButton>
      ) : (
        header
      )}
    </ColumnTh>
  );
}

interface PageSelectionProps {
  /** The rows of the page. */
  ids: readonly string[];
  /** How many of them are selected. */
  selected: number;
  labelShown: boolean;
  onSelect: (ids: readonly string[], selected: boolean) => void;
}

export function PageSelection({ ids, selected, labelShown, onSelect }: PageSelectionProps) {
  return (
    <RowCheckbox
      label="Select this page"
      labelShown={labelShown}
      checked={selected === ids.length ? true : selected > 0 ? 'some' : false}
      onChange={checked => onSelect(ids, checked)}
    />
  );
}
