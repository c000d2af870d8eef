// A point in time: relative text with the absolute time always visible beside it.
import styles from './time.module.css';

interface TimeProps {
  date: Date;
  /** Formatted, including the time zone: "22 Feb 2027, 23:59 CET". */
  absolute: string;
  /** For example "in 5 days". If omitted, only the absolute time is shown. */
  relative?: string | undefined;
}

export function Time({ date, absolute, relative }: TimeProps) {
  return (
    <time dateTime={date.toISOString()} className={styles.time}>
      {relative ? (
        <>
          <span>{relative}</span> <span className={styles.absolute}>{absolute}</span>
        </>
      ) : (
        absolute
      )}
    </time>
  );
}
