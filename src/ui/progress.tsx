// Shows how far a task has got, in words and as a bar.
import { LabelledBar } from './labelled-bar.tsx';

interface ProgressProps {
  /** What is being done, e.g. "Deleting". */
  label: string;
  /** The progress in words, e.g. "11 of 14 deleted". */
  text: string;
  value: number;
  max: number;
}

export function Progress({ label, text, value, max }: ProgressProps) {
  return (
    <LabelledBar label={label} text={<span>{text}</span>}>
      {bar => <progress {...bar} max={max} value={value} aria-valuetext={text} />}
    </LabelledBar>
  );
}
