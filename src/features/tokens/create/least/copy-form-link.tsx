// Copies a link that fills in the form as it is now. It contains no secret.
import { useFormContext } from 'react-hook-form';
import { CopyButton } from '../../../../ui/copy-button.tsx';
import { useTimeZone } from '../../../../ui/time-zone.tsx';
import { hrefOf } from '../../../navigation/addresses.ts';
import type { FormValues } from '../form-values.ts';
import { linkOf } from './link-parameters.ts';

export function CopyFormLink({ now }: { readonly now: Date }) {
  const timeZone = useTimeZone();
  const values = useFormContext<FormValues>().watch();
  const href = hrefOf('/account/personal/tokens/new', linkOf(values, now, timeZone));
  return (
    <div>
      <CopyButton text={location.origin + href} label="Copy link to this form" />
    </div>
  );
}
