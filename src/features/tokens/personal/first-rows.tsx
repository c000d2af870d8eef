// The personal page before it can be used: its heading and its first rows. It uses no hooks, so that `ui/draw.ts` can
// draw it.
import { ownTokensView } from '../../../domain/audit/own-tokens.ts';
import type { Token } from '../../../domain/token.ts';
import { ListPreview } from '../../../ui/list-preview.tsx';
import header from '../../../ui/page-header.module.css';
import { activeCount, isNearLimit } from '../active-count.ts';
import { ROW_ACTIONS_WIDTH } from '../list/controls-width.ts';
import { tokenIdOf } from '../list/token-list-row.ts';
import styles from './first-rows.module.css';
import { personalColumns } from './personal-columns.ts';
import { parsePersonalQuery } from './personal-search.ts';
import { INTRODUCTION, TITLE } from './personal-words.ts';

/** In pixels: the least that is above the rows, and the least height of a row. */
const ROWS_TOP = 260;
const ROW_HEIGHT = 36;

const NONE: ReadonlySet<string> = new Set();

const noop = () => {};

/** @returns `null` if the page shows something else above its rows, or no row. */
export function firstRows(
  tokens: readonly Token[],
  sessionTokenId: string | null,
  now: Date,
  timeZone: string,
) {
  const query = parsePersonalQuery({});
  const { rows } = ownTokensView(tokens, null, query, NONE, now);
  if (rows.length === 0 || isNearLimit(activeCount(tokens, now))) return null;
  return (
    <>
      <div className={header.header}>
        <div className={header.words}>
          <h1>{TITLE}</h1>
          <div className={header.description}>{INTRODUCTION}</div>
        </div>
        <div className={styles.actions} />
      </div>
      <div className={styles.controls} />
      <ListPreview
        columns={personalColumns(query.filter)}
        rows={rows.slice(0, Math.max(1, Math.ceil((innerHeight - ROWS_TOP) / ROW_HEIGHT)))}
        rowId={tokenIdOf}
        context={{ now, timeZone, sessionTokenId, onOpen: noop }}
        order={query.order}
        actionsWidth={ROW_ACTIONS_WIDTH}
      />
    </>
  );
}
