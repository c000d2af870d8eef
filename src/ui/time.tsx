// A moment in time: relative words with the absolute form in view beside them, for everyone.
import styles from './time.module.css';

interface TimeProps {
  date: Date;
  /** Already formatted, zone included: "22 Feb 2027, 23:59 CET". */
  absolute: string;
  /** "in 5 days". Left out, the absolute form stands alone. */
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
