// The clients, addresses or services that use tokens to be deleted, each with what could take over. Those used last first.

import { tokenCount } from '../../../domain/deletion-words.ts';
import type { AffectedList } from '../../../domain/impact/impact.ts';
import { ALL_SERVICES_WORDS, andMore, successorSentence } from '../../../domain/impact/impact-words.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { ForeignText } from '../../text/foreign-text.tsx';
import { SentenceText } from '../../text/sentence-text.tsx';
import { LastUse } from '../delete/deletion-list.tsx';
import styles from './impact.module.css';

/** The ticket has more. */
const SHOWN = 5;

type AffectedItemsProps = {
  readonly list: AffectedList;
  /** What is shown for {@link Affected.what}. */
  readonly nameOf: (what: string) => string;
  readonly withUse: boolean;
  readonly now: Date;
};

export function AffectedItems({ list: { count, listed }, nameOf, withUse, now }: AffectedItemsProps) {
  const more = andMore(count, Math.min(count, SHOWN));
  return (
    <>
      <ul className={styles.items}>
        {listed.slice(0, SHOWN).map(affected => (
          <li key={affected.what ?? ''}>
            <div className={styles.use}>
              <span className={styles.what}>
                {affected.what === null ? (
                  <span>{ALL_SERVICES_WORDS}</span>
                ) : (
                  <ForeignText text={nameOf(affected.what)} />
                )}
                {withUse && affected.isInUse && (
                  <Badge tone="warning" icon="alert-triangle">
                    In use
                  </Badge>
                )}
              </span>
              {withUse && (
                <span className={styles.muted}>
                  <span>{`${tokenCount(affected.tokens)}, `}</span>
                  <LastUse at={affected.lastUsedAt} now={now} />
                </span>
              )}
            </div>
            <span className={affected.successor === null ? styles.alone : styles.covered}>
              <Icon name={affected.successor === null ? 'alert-circle' : 'check-circle'} />
              <SentenceText parts={successorSentence(affected)} />
            </span>
          </li>
        ))}
      </ul>
      {more !== null && <p className={styles.muted}>{more}</p>}
    </>
  );
}
