// The table of people.
import { useMemo } from 'react';
import type { PersonRow } from '../../../domain/audit/audit-view.ts';
import { isolatedLine } from '../../../domain/foreign-text.ts';
import type { PeopleOrder } from '../../../domain/people-list.ts';
import { Button } from '../../../ui/button.tsx';
import { controlsWidth } from '../../../ui/list-shape.ts';
import { ListTable } from '../../../ui/list-table.tsx';
import styles from './people.module.css';
import { PEOPLE_COLUMNS, type PeopleContext } from './people-columns.tsx';

type PeopleTableProps = {
  readonly people: readonly PersonRow[];
  readonly order: PeopleOrder;
  readonly onSort: (sort: string) => void;
  readonly onOffBoard: (userId: string) => void;
  readonly context: PeopleContext;
};

const ACTIONS_WIDTH = 6.5;

/** The width of the actions, in rem. */
export const PEOPLE_CONTROLS_WIDTH = controlsWidth(false, { width: ACTIONS_WIDTH });

const idOf = ({ user }: PersonRow) => user.id;
const nameOf = ({ user }: PersonRow) => isolatedLine(user.name);

export function PeopleTable({ people, order, onSort, onOffBoard, context }: PeopleTableProps) {
  const actions = useMemo(
    () => ({
      width: ACTIONS_WIDTH,
      render: (row: PersonRow) => (
        <Button
          id={offBoardButtonId(row.user.id)}
          size="small"
          variant="quiet"
          className={styles.offBoard}
          aria-label={`Off-board ${nameOf(row)}`}
          onClick={() => onOffBoard(row.user.id)}
        >
          Off-board
        </Button>
      ),
    }),
    [onOffBoard],
  );
  return (
    <ListTable
      caption="Users of the account"
      columns={PEOPLE_COLUMNS}
      rows={people}
      rowId={idOf}
      rowName={nameOf}
      context={context}
      order={order}
      onSort={onSort}
      actions={actions}
    />
  );
}

/** The id of the button that off-boards a person, used to restore focus. */
export function offBoardButtonId(userId: string): string {
  return `off-board-${userId}`;
}
