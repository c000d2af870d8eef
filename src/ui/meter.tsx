// How much of a limit is used, in words and as a bar.
import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './meter.module.css';

interface MeterProps {
  /** What is measured, e.g. "Active tokens". */
  label: string;
  /** The value in words, e.g. "87 of 100 active". */
  text: string;
  value: number;
  max: number;
  tone?: 'neutral' | 'warning' | 'danger' | undefined;
  /** What to do about it, once it matters. */
  children?: ReactNode;
}

export function Meter({ label, text, value, max, tone = 'neutral', children }: MeterProps) {
  const id = useId();
  return (
    <div className={styles.meter}>
      <div className={styles.words}>
        <span id={id} className={styles.label}>
          {label}
        </span>
        <span className={classNames(styles.text, styles[tone])}>{text}</span>
      </div>
      <meter
        className={classNames(styles.bar, styles[tone])}
        min={0}
        max={max}
        value={Math.min(value, max)}
        aria-labelledby={id}
        aria-valuetext={text}
      />
      {children && <div className={styles.note}>{children}</div>}
    </div>
  );
}
