// Offers narrower choices where the old token has more than most uses need. They are never forced.
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '../../../ui/button.tsx';
import { focusField } from '../../../ui/form/focus-field.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import type { FormValues } from '../create/form-values.ts';
import styles from './replace.module.css';

type Offer = {
  readonly reason: string;
  readonly action: string;
  /** The field that it is about, which gets the focus. */
  readonly fieldId: string;
  readonly apply: (set: (patch: Partial<FormValues>) => void) => void;
};

export function NarrowerOffers() {
  const { setValue } = useFormContext<FormValues>();
  const announce = useAnnounce();
  const [scopes, access, expiration] = useWatch<FormValues, ['scopes', 'access', 'expiration']>({
    name: ['scopes', 'access', 'expiration'],
  });
  const offers = offersFor({ scopes, access, expiration });
  if (offers.length === 0) return null;
  const accept = ({ action, fieldId, apply }: Offer) => {
    apply(patch => {
      if (patch.scopes) setValue('scopes', patch.scopes, { shouldDirty: true, shouldValidate: true });
      if (patch.access) setValue('access', patch.access, { shouldDirty: true });
      if (patch.expiration) setValue('expiration', patch.expiration, { shouldDirty: true });
    });
    announce(`Done: ${action}`);
    // The button goes away.
    focusField(fieldId);
  };
  return (
    <section aria-label="Narrower choices" className={styles.offers}>
      <h3>Does the new token need all of this?</h3>
      <ul>
        {offers.map(offer => (
          <li key={offer.action}>
            <span>{offer.reason}</span>
            <Button onClick={() => accept(offer)}>{offer.action}</Button>
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
  const offers: Offer[] = [];
  if (scopes.includes('global'))
    offers.push({
      reason: 'It can do everything that its role allows.',
      action: 'Choose other scopes',
      fieldId: 'scopes',
      apply: set => set({ scopes: scopes.filter(scope => scope !== 'global') }),
    });
  if (access === 'all')
    offers.push({
      reason: 'It has access to all current and future services.',
      action: 'Limit it to services',
      fieldId: 'serviceIds',
      apply: set => set({ access: 'limited' }),
    });
  if (expiration === 'never')
    offers.push({
      reason: 'It never expires.',
      action: 'Let it expire in 90 days',
      fieldId: 'expiration',
      apply: set => set({ expiration: '90' }),
    });
  return offers;
}
