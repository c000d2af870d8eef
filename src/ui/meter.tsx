// Shows how much of a limit is used, in words and as a bar.
import { classNames } from './class-names.ts';
import { type BarTone, LabelledBar } from './labelled-bar.tsx';
import styles from './meter.module.css';
import tones from './tone.module.css';

interface MeterProps {
  /** What is measured, e.g. "Tokens in use". */
  label: string;
  /** The value in words, e.g. "87 of 100 active". */
  text: string;
  value: number;
  max: number;
  tone?: BarTone | undefined;
}

export function Meter({ label, text, value, max, tone = 'info' }: MeterProps) {
  const colour = tone !== 'info' && classNames(tones[tone], styles.coloured);
  return (
    <LabelledBar
      label={label}
      text={<span className={classNames(styles.text, colour)}>{text}</span>}
      tone={tone}
    >
      {bar => <meter {...bar} min={0} max={max} value={Math.min(value, max)} aria-valuetext={text} />}
    </LabelledBar>
  );
}
