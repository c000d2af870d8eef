// What differs between the values of the token form and those of the token that is replaced.
import { accessFromIds, accessLabel } from '../../../domain/access.ts';
import { roleLabel } from '../../../domain/role.ts';
import { isScope, SCOPE_LABELS } from '../../../domain/scope.ts';
import { listed, type Sentence, sentence } from '../../../domain/sentence.ts';
import { formatDay } from '../../../domain/time-zone.ts';
import { TOKEN_TYPE_LABELS } from '../../../domain/token.ts';
import { type FormValues, isFieldShown } from './form-values.ts';

/** What is marked together, in the order of the form: the first is its name. */
const MARKED = {
  name: ['name'],
  type: ['type'],
  role: ['role', 'tlsManagement'],
  scopes: ['scopes'],
  access: ['access', 'serviceIds'],
  expiration: ['expiration', 'day'],
} as const satisfies Partial<Record<keyof FormValues, readonly (keyof FormValues)[]>>;

export type MarkedField = keyof typeof MARKED;

const MARKED_FIELDS: readonly MarkedField[] = ['name', 'type', 'role', 'scopes', 'access', 'expiration'];

export type ChangedValue = {
  readonly field: MarkedField;
  /** The value of the old token. */
  readonly was: Sentence;
};

/** Values that the form hides don’t count: they are not sent. */
export function changedValues(values: FormValues, original: FormValues): readonly ChangedValue[] {
  return MARKED_FIELDS.filter(field =>
    MARKED[field].some(each => isFieldShown(each, values) && !isEqual(values[each], original[each])),
  ).map(field => ({ field, was: was(field, original) }));
}

function isEqual(value: unknown, other: unknown): boolean {
  if (!Array.isArray(value) || !Array.isArray(other)) return value === other;
  return value.length === other.length && value.every(each => other.includes(each));
}

function was(field: MarkedField, original: FormValues): Sentence {
  const { name, type, role, tlsManagement, scopes, access, serviceIds, expiration, day } = original;
  switch (field) {
    case 'name':
      return sentence`The old name is ‘${name}’.`;
    case 'type':
      return [`The old token is ${type === 'user' ? 'a' : 'an'} ${TOKEN_TYPE_LABELS[type].toLowerCase()}.`];
    case 'role': {
      const tls = tlsManagement ? 'can' : 'can’t';
      return [`The old token has the role ${roleLabel(role ?? '')} and ${tls} change TLS configuration.`];
    }
    case 'scopes': {
      const labels = scopes.map(scope => (isScope(scope) ? SCOPE_LABELS[scope] : scope));
      return sentence`The old token has ${listed(labels)}.`;
    }
    case 'access':
      return [
        `The old token has access to ${access === 'all' ? 'all services' : accessLabel(accessFromIds(serviceIds))}.`,
      ];
    case 'expiration':
      if (expiration === 'never') return ['The old token never expires.'];
      return expiration === 'day'
        ? [`The same length of life ends on ${formatDay(new Date(`${day}T12:00:00Z`), 'UTC')}.`]
        : [`The old token was created for ${expiration} days.`];
  }
}
