// Form field for the expiration. Shows the exact time that will be sent.
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { dayOf } from '../../../domain/calendar-day.ts';
import {
  EXPIRATION_PRESETS,
  type ExpirationPreset,
  expirationDays,
  expiryInBothZones,
} from '../../../domain/expiration.ts';
import { policyHint } from '../../../domain/token-policy.ts';
import { ChoiceGroup, Radio } from '../../../ui/form/choices.tsx';
import { DateInput } from '../../../ui/form/date-input.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import styles from './create-page.module.css';
import { chosenExpiry, type FormValues } from './form-values.ts';
import { tokenPolicy } from './token-policy.ts';

const LABELS: Record<ExpirationPreset, string> = {
  7: 'In 7 days',
  30: 'In 30 days',
  90: 'In 90 days',
  365: 'In 1 year',
};

export function ExpirationField({ now }: { readonly now: Date }) {
  const timeZone = useTimeZone();
  const { register, formState } = useFormContext<FormValues>();
  const [expiration, day] = useWatch<FormValues, ['expiration', 'day']>({ name: ['expiration', 'day'] });
  const expiry = chosenExpiry({ expiration, day }, { now, today: dayOf(now, timeZone), timeZone });
  const exactTime = expiry ? `Expires ${expiryInBothZones(expiry, timeZone)}.` : null;
  const unlimited = expiration === 'never' ? 'Deleted automatically if unused for two years.' : null;
  return (
    <div className={styles.group}>
      <ChoiceGroup
        id="expiration"
        legend="Expiration"
        layout="columns"
        hint={policyHint(tokenPolicy(), 'expiration')}
        error={formState.errors.expiration?.message}
        note={expiration === 'day' ? undefined : (exactTime ?? unlimited)}
      >
        {EXPIRATION_PRESETS.map(days => (
          <Radio key={days} {...register('expiration')} value={String(days)} label={LABELS[days]} />
        ))}
        <Radio {...register('expiration')} value="day" label="On a date" />
        <Radio {...register('expiration')} value="never" label="Never" />
      </ChoiceGroup>
      {expiration === 'day' && <DayField now={now} exactTime={exactTime} />}
    </div>
  );
}

function DayField({ now, exactTime }: { readonly now: Date; readonly exactTime: string | null }) {
  const { field, fieldState } = useController<FormValues, 'day'>({ name: 'day' });
  const timeZone = useTimeZone();
  const { first, last } = expirationDays(now, timeZone);
  const note = exactTime ?? `The token expires at the end of this day in ${timeZone}.`;
  const { onChange, ...rest } = field;
  return (
    <Field id="day" label="Expires on" required error={fieldState.error?.message} note={note}>
      {control => <DateInput {...control} {...rest} min={first} max={last} onText={onChange} />}
    </Field>
  );
}
