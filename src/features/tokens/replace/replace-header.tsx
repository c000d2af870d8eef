// The heading of a replacement, and its steps.
import { PageHeader } from '../../../ui/page-header.tsx';
import { ForeignText } from '../../text/foreign-text.tsx';
import styles from './replace.module.css';

const STEPS = [
  ['review', 'Review'],
  ['create', 'Create and copy'],
  ['proof', 'Wait for its first use'],
  ['delete', 'Delete the old token'],
] as const;

export type ReplaceStep = (typeof STEPS)[number][0];

type ReplaceHeaderProps = {
  /** `null` once all are done. */
  readonly step: ReplaceStep | null;
  readonly name: string | null;
  /** The number of tokens, if there are several. */
  readonly count?: number;
};

export function ReplaceHeader({ step, name, count = 1 }: ReplaceHeaderProps) {
  const current = step === null ? STEPS.length : STEPS.findIndex(([key]) => key === step);
  return (
    <div className={styles.header}>
      <PageHeader
        title={
          name === null ? (
            count === 1 ? (
              'Replace a token'
            ) : (
              `Replace ${count} tokens`
            )
          ) : (
            <>
              Replace ‘<ForeignText text={name} />’
            </>
          )
        }
        description={
          step !== null &&
          (count === 1
            ? 'The old token keeps working until you delete it.'
            : 'The old tokens keep working until you delete them.')
        }
      />
      <ol className={styles.steps} aria-label="Steps">
        {STEPS.map(([key, label], index) => (
          <li
            key={key}
            aria-current={index === current ? 'step' : undefined}
            className={index < current ? styles.done : undefined}
          >
            <span>{label}</span>
            {index < current && <span className="visually-hidden"> (done)</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
