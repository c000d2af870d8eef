// Offers narrower choices where the old token has more than most uses need. They are never forced.
import { useFormContext, useWatch } from 'react-hook-form';
import { DEFAULT_EXPIRATION_DAYS } from '../../../domain/expiration.ts';
import { BROAD_WORDS } from '../../../domain/least/broad-token.ts';
import { allowedDays, type TokenPolicy } from '../../../domain/token-policy.ts';
import { Button } from '../../../ui/button.tsx';
import { focusField } from '../../../ui/form/focus-field.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { ForeignText } from '../../text/foreign-text.tsx';
import { type FormValues, lifeValues } from '../create/form-values.ts';
import { narrowerPresets } from '../create/least/narrower-presets.ts';
import { PresetOffer } from '../create/least/preset-offer.tsx';
import { tokenPolicy } from '../create/token-policy.ts';
import { useFillForm } from '../create/use-fill-form.ts';
import styles from './replace.module.css';

type Offer = {
  readonly reason: string;
  readonly action: string;
  /** The field that it is about, which gets the focus. */
  readonly fieldId: string;
  readonly values: Partial<FormValues>;
};

type NarrowerOffersProps = {
  /** What last used the old token. */
  readonly client: string | null;
  /** The role of the user who creates the token. */
  readonly ownRole: string;
  readonly now: Date;
};

export function NarrowerOffers({ client, ownRole, now }: NarrowerOffersProps) {
  const fill = useFillForm();
  const announce = useAnnounce();
  const timeZone = useTimeZone();
  const policy = tokenPolicy();
  const { control, getValues } = useFormContext<FormValues>();
  useWatch({ control });
  const values = getValues();
  const all = offersFor(values, policy, now, timeZone);
  if (all.length === 0) return null;
  const presets = narrowerPresets(values, client, { ownRole, now, timeZone, policy });
  // A preset says which scopes to choose.
  const offers = presets.length > 0 ? all.filter(({ fieldId }) => fieldId !== 'scopes') : all;
  return (
    <section aria-label="Narrower choices" className={styles.offers}>
      <h3>Does the new token need all of this?</h3>
      {client !== null && presets.length > 0 && (
        <p>
          <span>The old token was last used by </span>
          <ForeignText text={client} />
          <span>.</span>
        </p>
      )}
      <ul>
        {presets.map(preset => (
          <li key={preset.id}>
            <PresetOffer
              id={preset.id}
              onUse={() => {
                fill(preset.values);
                announce('Form filled in from the preset. Check it before you create the token.');
                focusField('scopes');
              }}
            />
          </li>
        ))}
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

function offersFor(
  { scopes, access, expiration }: FormValues,
  policy: TokenPolicy,
  now: Date,
  timeZone: string,
): readonly Offer[] {
  const days = allowedDays(policy, DEFAULT_EXPIRATION_DAYS);
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
      action: `Let it expire in ${days} ${days === 1 ? 'day' : 'days'}`,
      fieldId: 'expiration',
      values: lifeValues(days, now, timeZone),
    },
  ];
  return offers.filter(offer => offer !== false);
}
