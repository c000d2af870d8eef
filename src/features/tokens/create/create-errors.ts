// Where a refused creation is shown: on the field it is about, or above them all.
import { ApiError, type ApiField } from '../../../api/api-error.ts';
import type { NewToken } from '../../../domain/token.ts';
import { errorMessage } from '../../problems/error-message.ts';
import type { FormValues } from './form-values.ts';

export type CreateProblem = {
  /** `null` where the refusal is about no single field. */
  readonly field: keyof FormValues | null;
  readonly message: string;
};

const FIELDS: readonly (readonly [ApiField, keyof FormValues])[] = [
  ['name', 'name'],
  ['role', 'role'],
  ['tls_access', 'tlsManagement'],
  ['scope', 'scopes'],
  ['services', 'serviceIds'],
  ['expires_at', 'day'],
];

/** @param wanted the token that was asked for. */
export function createProblems(error: unknown, wanted: Pick<NewToken, 'kind' | 'name'>): CreateProblem[] {
  const automation = wanted.kind === 'automation';
  if (error instanceof ApiError && error.outcomeUnknown) {
    const list = automation ? 'among the tokens of the account' : 'in your list';
    return [
      {
        field: null,
        message:
          `The answer was lost, so a token named ‘${wanted.name}’ may exist. Its secret can no longer be shown. ` +
          `Look for it ${list} and delete it before you create it again.`,
      },
    ];
  }
  const { title, advice } = errorMessage(error, 'create the token');
  if (!(error instanceof ApiError)) return [{ field: null, message: `${title} ${advice}` }];
  // Product rule 3: the refusal is about the account or the person, never about the password just given.
  if (automation && error.kind === 'forbidden') {
    return [
      {
        field: null,
        message:
          `${title} The API refused: “${error.message}”. It does so when the account forces single sign-on, or ` +
          'when two-factor authentication is on. Create the token in Fastly’s control panel instead, or create ' +
          'a user token here.',
      },
    ];
  }
  const named = FIELDS.flatMap(([wire, field]) => {
    const words = error.fields[wire];
    return words === undefined ? [] : [{ field, message: `The API refused this: ${words}` }];
  });
  return named.length > 0 ? named : [{ field: null, message: `${title} ${advice}` }];
}
