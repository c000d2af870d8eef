// The steps of an off-boarding, with the current one marked.
import { classNames } from '../../../ui/class-names.ts';
import { Icon } from '../../../ui/icon.tsx';
import styles from './off-boarding.module.css';
import { type OffBoardingStep, STAGES, stageOf } from './off-boarding-steps.ts';

export function OffBoardStages({ kind }: { readonly kind: OffBoardingStep['kind'] }) {
  const current = stageOf(kind);
  return (
    <ol className={styles.stages} aria-label="Steps">
      {STAGES.map((label, index) => {
        const isCurrent = index === current;
        const isPast = index < current;
        return (
          <li
            key={label}
            aria-current={isCurrent ? 'step' : undefined}
            className={classNames(styles.stage, isPast && styles.past, isCurrent && styles.current)}
          >
            <span className={styles.number} aria-hidden="true">
              {isPast || kind === 'done' ? <Icon name="check" /> : index + 1}
            </span>
            <span className={styles.label}>{label}</span>
            {isPast && <span className="visually-hidden">, completed</span>}
          </li>
        );
      })}
    </ol>
  );
}
