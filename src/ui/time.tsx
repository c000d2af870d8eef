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
          {/* A new element for each text, because translated pages keep the text of an old one. */}
          <span key={relative}>{relative}</span>{' '}
          <span key={absolute} className={styles.absolute}>
            {absolute}
          </span>
        </>
      ) : (
        <span key={absolute}>{absolute}</span>
      )}
    </time>
  );
}
