// Form field for the expiration. Shows the exact time that will be sent.
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { endOfDay } from '../../../domain/calendar-day.ts';
import {
  DEFAULT_EXPIRATION_DAYS,
  defaultExpirationDay,
  expirationDays,
  expiryInBothZones,
} from '../../../domain/expiration.ts';
import { formatDay } from '../../../domain/time-zone.ts';
import { ChoiceGroup, Radio } from '../../../ui/form/choices.tsx';
import { DateInput } from '../../../ui/form/date-input.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import styles from './create-page.module.css';
import { chosenExpiry, type FormValues } from './form-values.ts';

export function ExpirationField({ now }: { readonly now: Date }) {
  const timeZone = useTimeZone();
  const { register } = useFormContext<FormValues>();
  const [expiration, day] = useWatch<FormValues, ['expiration', 'day']>({ name: ['expiration', 'day'] });
  const defaultDay = defaultExpirationDay(now, timeZone);
  const defaultExpiry = endOfDay(defaultDay, timeZone);
  const expiry = chosenExpiry({ expiration, day }, { now, defaultDay, timeZone });
  const exactTime = expiry ? `Expires ${expiryInBothZones(expiry, timeZone)}.` : null;
  return (
    <div className={styles.group}>
      <ChoiceGroup
        id="expiration"
        legend="Expiration"
        layout="columns"
        note={expiration === 'default' ? exactTime : undefined}
      >
        <Radio
          {...register('expiration')}
          value="default"
          label={`In ${DEFAULT_EXPIRATION_DAYS} days`}
          hint={`At the end of ${formatDay(defaultExpiry, timeZone)}.`}
        />
        <Radio {...register('expiration')} value="day" label="On a date" hint="Choose an expiry date." />
        <Radio
          {...register('expiration')}
          value="never"
          label="Never"
          hint="Deleted automatically if unused for two years."
        />
      </ChoiceGroup>
      {expiration === 'day' && <DayField now={now} exactTime={exactTime} />}
    </div>
  );
}

function DayField({ now, exactTime }: { readonly now: Date; readonly exactTime: string | null }) {
  const { field, fieldState } = useController<FormValues, 'day'>({ name: 'day' });
  const { first, last } = expirationDays(now, useTimeZone());
  const { onChange, ...rest } = field;
  return (
    <Field id="day" label="Expires on" required error={fieldState.error?.message} note={exactTime}>
      {control => <DateInput {...control} {...rest} min={first} max={last} onText={onChange} />}
    </Field>
  );
}
