// Offers narrower choices where the old token has more than most uses need. They are never forced.
import { useWatch } from 'react-hook-form';
import { BROAD_WORDS } from '../../../domain/least/broad-token.ts';
import { Button } from '../../../ui/button.tsx';
import { focusField } from '../../../ui/form/focus-field.ts';
import type { FormValues } from '../create/form-values.ts';
import { useFillForm } from '../create/use-fill-form.ts';
import styles from './replace.module.css';

type Offer = {
  readonly reason: string;
  readonly action: string;
  /** The field that it is about, which gets the focus. */
  readonly fieldId: string;
  readonly values: Partial<FormValues>;
};

export function NarrowerOffers() {
  const fill = useFillForm();
  const [scopes, access, expiration] = useWatch<FormValues, ['scopes', 'access', 'expiration']>({
    name: ['scopes', 'access', 'expiration'],
  });
  const offers = offersFor({ scopes, access, expiration });
  if (offers.length === 0) return null;
  return (
    <section aria-label="Narrower choices" className={styles.offers}>
      <h3>Does the new token need all of this?</h3>
      <ul>
        {offers.map(({ reason, action, fieldId, values }) => (
          <li key={action}>
            <span>{reason}</span>
            <Button
              onClick={() => {
                fill(values);
                // This button goes away.
                focusField(fieldId);
              }}
            >
              {action}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function offersFor({
  scopes,
  access,
  expiration,
}: Pick<FormValues, 'scopes' | 'access' | 'expiration'>): readonly Offer[] {
  const offers: (Offer | false)[] = [
    scopes.includes('global') && {
      reason: BROAD_WORDS.global,
      action: 'Choose other scopes',
      fieldId: 'scopes',
      values: { scopes: scopes.filter(scope => scope !== 'global') },
    },
    access === 'all' && {
      reason: BROAD_WORDS['all-services'],
      action: 'Limit it to services',
      fieldId: 'access',
      values: { access: 'limited' },
    },
    expiration === 'never' && {
      reason: BROAD_WORDS['never-expires'],
      action: 'Let it expire in 90 days',
      fieldId: 'expiration',
      values: { expiration: '90' },
    },
  ];
  return offers.filter(offer => offer !== false);
}
