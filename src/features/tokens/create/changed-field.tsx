// Marks a field whose value differs from the token that is replaced, with the value that it had.
import { useWatch } from 'react-hook-form';
import { accessFromIds, accessLabel } from '../../../domain/access.ts';
import { roleLabel } from '../../../domain/role.ts';
import { isScope, SCOPE_LABELS } from '../../../domain/scope.ts';
import { listed, type Sentence, sentence } from '../../../domain/sentence.ts';
import { formatDay } from '../../../domain/time-zone.ts';
import { TOKEN_TYPE_LABELS } from '../../../domain/token.ts';
import { Badge } from '../../../ui/badge.tsx';
import { SentenceText } from '../../text/sentence-text.tsx';
import styles from './create-page.module.css';
import type { FormValues } from './form-values.ts';

type ChangedFieldProps = {
  readonly original: FormValues;
  /** The values of the field. */
  readonly fields: readonly (keyof FormValues)[];
};

export function ChangedField({ original, fields }: ChangedFieldProps) {
  const values: readonly unknown[] = useWatch<FormValues>({ name: [...fields] });
  const isSame = fields.every((field, index) => isEqual(values[index], original[field]));
  const [field] = fields;
  if (isSame || field === undefined) return null;
  return (
    <p className={styles.changed}>
      <Badge tone="info">Changed</Badge>{' '}
      <span>
        <SentenceText parts={was(field, original)} />
      </span>
    </p>
  );
}

function isEqual(value: unknown, other: unknown): boolean {
  if (!Array.isArray(value) || !Array.isArray(other)) return value === other;
  return value.length === other.length && value.every(each => other.includes(each));
}

function was(field: keyof FormValues, original: FormValues): Sentence {
  const { name, type, role, tlsManagement, scopes, access, serviceIds, expiration, day } = original;
  switch (field) {
    case 'name':
      return sentence`The old name is ‘${name}’.`;
    case 'type':
      return [`The old token is ${type === 'user' ? 'a' : 'an'} ${TOKEN_TYPE_LABELS[type].toLowerCase()}.`];
    case 'role':
    case 'tlsManagement': {
      const tls = tlsManagement ? 'can' : 'can’t';
      return [`The old token has the role ${roleLabel(role ?? '')} and ${tls} change TLS configuration.`];
    }
    case 'scopes': {
      const labels = scopes.map(scope => (isScope(scope) ? SCOPE_LABELS[scope] : scope));
      return sentence`The old token has ${listed(labels)}.`;
    }
    case 'access':
    case 'serviceIds':
      return [
        `The old token has access to ${access === 'all' ? 'all services' : accessLabel(accessFromIds(serviceIds))}.`,
      ];
    case 'expiration':
    case 'day':
      if (expiration === 'never') return ['The old token never expires.'];
      return expiration === 'day'
        ? [`The same length of life ends on ${formatDay(new Date(`${day}T12:00:00Z`), 'UTC')}.`]
        : [`The old token was created for ${expiration} days.`];
  }
}
