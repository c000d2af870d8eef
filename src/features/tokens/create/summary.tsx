// Summary of the form: one sentence that says what the token can do, and the buttons. It stays in view beside the form.
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { accessSentence } from '../../../domain/access-sentence.ts';
import { dayOf } from '../../../domain/calendar-day.ts';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import styles from './create-page.module.css';
import { chosenAccess, chosenExpiry, type FormValues, holderOf } from './form-values.ts';
import { effectiveScopes } from './scope-choice.ts';

const list = new Intl.ListFormat('en-GB');

const FIELDS = [
  'type',
  'role',
  'tlsManagement',
  'scopes',
  'access',
  'serviceIds',
  'expiration',
  'day',
] as const;

type SummaryProps = {
  readonly ownRole: string;
  readonly now: Date;
  /** Below the sentence. */
  readonly aside?: ReactNode;
  /** The buttons of the form, unless they stand elsewhere. */
  readonly children: ReactNode;
};

export function Summary({ ownRole, now, aside, children }: SummaryProps) {
  const timeZone = useTimeZone();
  const [type, role, tlsManagement, ticked, access, serviceIds, expiration, day] = useWatch<
    FormValues,
    typeof FIELDS
  >({ name: FIELDS });
  const scopes = effectiveScopes(ticked, holderOf({ type, role }, ownRole));
  const selectedAccess = chosenAccess({ access, serviceIds });
  const expiresAt = chosenExpiry({ expiration, day }, { now, today: dayOf(now, timeZone), timeZone });
  const roleMissing = type === 'automation' && role === null;
  const missing = [
    roleMissing && 'a role',
    scopes.length === 0 && 'a scope',
    selectedAccess === null && 'a service',
    expiresAt === undefined && 'a future date',
  ].filter(part => part !== false);
  const automation = type === 'automation' && role !== null ? { role, tlsManagement } : null;
  const isComplete = selectedAccess !== null && expiresAt !== undefined && missing.length === 0;
  return (
    <section aria-labelledby="summary-title" className={styles.summary}>
      <h2 id="summary-title">Summary</h2>
      <p aria-live="polite" className={isComplete ? undefined : styles.incomplete}>
        {isComplete
          ? accessSentence(
              { scopes, access: selectedAccess, expiresAt, automation, role: ownRole },
              now,
              timeZone,
            )
          : `Choose ${list.format(missing)} to see what this token can do.`}
      </p>
      {aside}
      {children && <div className={styles.actions}>{children}</div>}
    </section>
  );
}
