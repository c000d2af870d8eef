// Maps the error of a refused creation to messages on form fields, or a general message.
import { ApiError, type ApiField } from '../../../api/api-error.ts';
import type { NewToken } from '../../../domain/token.ts';
import { errorMessage } from '../../problems/error-message.ts';
import type { FormValues } from './form-values.ts';

export type CreateProblem = {
  /** `null` if the error belongs to no single field. */
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

/** @param newToken the token in the request. */
export function createProblems(error: unknown, newToken: Pick<NewToken, 'kind' | 'name'>): CreateProblem[] {
  const automation = newToken.kind === 'automation';
  if (error instanceof ApiError && error.outcomeUnknown) {
    const list = automation ? 'among the tokens of the account' : 'in your list';
    return [
      {
        field: null,
        message:
          `The answer was lost, so a token named ‘${newToken.name}’ may exist. Its secret can no longer be shown. ` +
          `Look for it ${list} and delete it before you create it again.`,
      },
    ];
  }
  const { title, advice } = errorMessage(error, 'create the token');
  if (!(error instanceof ApiError)) return [{ field: null, message: `${title} ${advice}` }];
  // Product rule 3: the account or the user causes this refusal, not the password entered before.
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
  const fieldProblems = FIELDS.flatMap(([apiField, field]) => {
    const reason = error.fields[apiField];
    return reason === undefined ? [] : [{ field, message: `The API refused this: ${reason}` }];
  });
  return fieldProblems.length > 0 ? fieldProblems : [{ field: null, message: `${title} ${advice}` }];
}
