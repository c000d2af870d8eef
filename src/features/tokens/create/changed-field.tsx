// Marks a field whose value differs from the token that is replaced, with the value that it had.
import { useFormContext, useWatch } from 'react-hook-form';
import { Badge } from '../../../ui/badge.tsx';
import { SentenceText } from '../../text/sentence-text.tsx';
import { changedValues, type MarkedField } from './changed-values.ts';
import styles from './create-page.module.css';
import type { FormValues } from './form-values.ts';

type ChangedFieldProps = {
  readonly original: FormValues;
  readonly field: MarkedField;
};

export function ChangedField({ original, field }: ChangedFieldProps) {
  const { control, getValues } = useFormContext<FormValues>();
  useWatch({ control });
  const changed = changedValues(getValues(), original).find(each => each.field === field);
  if (changed === undefined) return null;
  return (
    <p className={styles.changed}>
      <Badge tone="info">Changed</Badge>{' '}
      <span>
        <SentenceText parts={changed.was} />
      </span>
    </p>
  );
}
