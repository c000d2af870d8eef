// Maps the error of a refused creation to messages on form fields, or a general message.
import { ApiError, type ApiField } from '../../../api/api-error.ts';
import type { NewToken, Token } from '../../../domain/token.ts';
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

/**
 * @param newToken the token in the request.
 * @param found the tokens that a request without a response left behind; `null` if that is not known.
 */
export function createProblems(
  error: unknown,
  newToken: Pick<NewToken, 'kind' | 'name'>,
  found: readonly Pick<Token, 'id'>[] | null,
): CreateProblem[] {
  const automation = newToken.kind === 'automation';
  if (error instanceof ApiError && error.outcomeUnknown) {
    return [{ field: null, message: unknownOutcome(error, newToken, found) }];
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

/** A browser may repeat a request by itself if its connection breaks: one click then creates several tokens. */
function unknownOutcome(
  error: ApiError,
  { kind, name }: Pick<NewToken, 'kind' | 'name'>,
  found: readonly Pick<Token, 'id'>[] | null,
): string {
  // A proxy or the page of a network may have answered in place of the API.
  const isAnswered = error.kind === 'not-the-api' || error.kind === 'malformed';
  const start = isAnswered ? error.message : 'No response received.';
  const but = isAnswered ? `${error.message} But` : 'No response received, but';
  const list = kind === 'automation' ? 'the tokens of the account' : 'your list';
  if (found === null) {
    return (
      `${start} One or more tokens named ‘${name}’ may exist, and their secrets can no longer be shown. ` +
      `Check ${list}, and delete them before you create the token again.`
    );
  }
  if (found.length === 0) {
    return (
      `${start} One or more tokens named ‘${name}’ may exist: there is none in ${list} yet, but the API ` +
      'may still be creating it. Check the list again before you create the token again.'
    );
  }
  const ids = found.map(({ id }) => id).join(', ');
  return found.length === 1
    ? `${but} a token named ‘${name}’ was created: ${ids}. Its secret can no longer be shown. Delete it before you create the token again.`
    : `${but} ${found.length} tokens named ‘${name}’ were created: ${ids}. Their secrets can no longer be shown. Delete them before you create the token again.`;
}
