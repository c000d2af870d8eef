// What the cells of a list of tokens show. Each keystroke in the filter renders up to a page of them, so they are simple.
import { type Access, accessLabel } from '../../../domain/access.ts';
import { widestFirst } from '../../../domain/scope-order.ts';
import { formatDay, formatMinute, formatPast } from '../../../domain/time-zone.ts';
import type { Token } from '../../../domain/token.ts';
import { ForeignText } from '../../text/foreign-text.tsx';
import { nameButtonId } from '../focus-target.ts';
import { MoreCount } from '../more-count.tsx';
import styles from './token-list.module.css';

type NameButtonProps = { readonly token: Token; readonly onOpen: (tokenId: string) => void };

export function NameButton({ token, onOpen }: NameButtonProps) {
  return (
    <button
      type="button"
      id={nameButtonId(token.id)}
      className={styles.name}
      aria-haspopup="dialog"
      onClick={() => onOpen(token.id)}
    >
      <span className={styles.clamped}>
        <ForeignText text={token.name} />
      </span>
    </button>
  );
}

/** The widest scope, and how many others there are. */
export function Scopes({ scopes }: { readonly scopes: readonly string[] }) {
  const [first, ...others] = widestFirst(scopes);
  return (
    <>
      <code data-public>
        <ForeignText text={first ?? ''} />
      </code>
      <MoreCount others={others} />
    </>
  );
}

/** "All services", "3 services" */
export function accessText(access: Access): string {
  const label = accessLabel(access);
  return label.charAt(0).toUpperCase() + label.slice(1);
}

type DayProps = { readonly at: Date; readonly timeZone: string };

export function Day({ at, timeZone }: DayProps) {
  return <time dateTime={at.toISOString()}>{formatDay(at, timeZone)}</time>;
}

/** "3 days ago", and the minute for screen readers, on paper, and in a tooltip. The details show it as well. */
export function LastUse({ at, now, timeZone }: DayProps & { readonly now: Date }) {
  const instant = formatMinute(at, timeZone);
  const past = formatPast(at, now);
  return (
    <time dateTime={at.toISOString()} title={instant}>
      {/* A new element for each text, because translated pages keep the text of an old one. */}
      <span key={past}>{past}</span>
      <span className={styles.instant}> {instant}</span>
    </time>
  );
}
