// The label and the text above a bar, and the props that give the bar its look and its accessible name.
import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './labelled-bar.module.css';
import tones from './tone.module.css';

export type BarTone = 'info' | 'warning' | 'danger';

interface LabelledBarProps {
  label: string;
  /** The value in words. */
  text: ReactNode;
  tone?: BarTone | undefined;
  /** Renders the bar: a `<meter>` or a `<progress>`. */
  children: (bar: { className: string; 'aria-labelledby': string }) => ReactNode;
}

export function LabelledBar({ label, text, tone = 'info', children }: LabelledBarProps) {
  const id = useId();
  return (
    <div className={styles.container}>
      <div className={styles.words}>
        <span id={id} className={styles.label}>
          {label}
        </span>
        {text}
      </div>
      {children({ className: classNames(styles.bar, tones[tone]), 'aria-labelledby': id })}
    </div>
  );
}
