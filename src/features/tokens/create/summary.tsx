// What the form asks for so far, in one plain sentence.
import { useWatch } from 'react-hook-form';
import { accessSentence } from '../../../domain/access-sentence.ts';
import type { Role } from '../../../domain/role.ts';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import styles from './create-page.module.css';
import { chosenAccess, chosenExpiry, chosenScopes, type FormValues } from './form-values.ts';

export function Summary({ role, now }: { readonly role: Role; readonly now: Date }) {
  const timeZone = useTimeZone();
  const [scopes, access, serviceIds, expiration, day] = useWatch<
    FormValues,
    ['scopes', 'access', 'serviceIds', 'expiration', 'day']
  >({ name: ['scopes', 'access', 'serviceIds', 'expiration', 'day'] });
  const reach = chosenAccess({ access, serviceIds });
  const expiresAt = chosenExpiry({ expiration, day }, now, timeZone);
  const missing = [
    chosenScopes(scopes).length === 0 && 'a scope',
    reach === null && 'a service',
    expiresAt === undefined && 'a day to come',
  ].filter(part => part !== false);
  return (
    <section aria-labelledby="summary-title" className={styles.summary}>
      <h2 id="summary-title">Summary</h2>
      <p aria-live="polite">
        {reach === null || expiresAt === undefined || missing.length > 0
          ? `Choose ${missing.join(' and ')} to see what this token can do.`
          : accessSentence(
              { scopes: chosenScopes(scopes), access: reach, expiresAt, role, automation: null },
              now,
              timeZone,
            )}
      </p>
    </section>
  );
}
