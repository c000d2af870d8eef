// How far work has come, in words and as a bar.
import { useId } from 'react';
import styles from './progress.module.css';

interface ProgressProps {
  /** What is being done, e.g. "Deleting". */
  label: string;
  /** How far it is, in words, e.g. "11 of 14 deleted". */
  text: string;
  value: number;
  max: number;
}

export function Progress({ label, text, value, max }: ProgressProps) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <span id={id} className={styles.label}>
          {label}
        </span>
        <span>{text}</span>
      </div>
      <progress className={styles.bar} max={max} value={value} aria-labelledby={id} aria-valuetext={text} />
    </div>
  );
}
