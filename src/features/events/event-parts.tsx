// What happened in an event, and who caused it, as shown in tables and lists.
import { type AccountEvent, EVENT_TYPE_LABELS, isEventType } from '../../domain/event.ts';
import { ForeignText } from '../text/foreign-text.tsx';
import styles from './events.module.css';

export function What({ event }: { readonly event: AccountEvent }) {
  return isEventType(event.type) ? EVENT_TYPE_LABELS[event.type] : <Code text={event.type} />;
}

type ActorProps = {
  readonly userId: string | null;
  /** The names that are known, by id. */
  readonly people: ReadonlyMap<string, string>;
};

/** The name if known, else the id. Only superusers can load the names of others. */
export function Actor({ userId, people }: ActorProps) {
  if (userId === null) return 'Unknown';
  const name = people.get(userId);
  if (name === undefined) return <Code text={userId} />;
  return (
    <span className={styles.clamped}>
      <ForeignText text={name} />
    </span>
  );
}

export function Code({ text }: { readonly text: string }) {
  return (
    <code>
      <ForeignText text={text} />
    </code>
  );
}
