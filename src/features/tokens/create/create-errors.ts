// Maps the error of a refused creation to messages on form fields, or a general message.
import { ApiError, type ApiField } from '../../../api/api-error.ts';
import { isolatedText } from '../../../domain/foreign-text.ts';
import { listed, type Sentence, sentence } from '../../../domain/sentence.ts';
import type { NewToken, Token } from '../../../domain/token.ts';
import { errorMessage } from '../../problems/error-message.ts';
import type { FormValues } from './form-values.ts';

export type CreateProblem =
  | { readonly field: keyof FormValues; readonly message: string }
  /** The error belongs to no single field. */
  | { readonly field: null; readonly message: Sentence };

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
  const general: CreateProblem = { field: null, message: [`${title} ${advice}`] };
  if (!(error instanceof ApiError)) return [general];
  // Product rule 3: the account or the user causes this refusal, not the password entered before.
  if (automation && error.kind === 'forbidden') {
    return [
      {
        field: null,
        message: sentence`${[title]} The API rejected the request: “${error.message}”. It creates no automation tokens if the account requires single sign-on or if two-factor authentication is enabled. Create the token in Fastly’s control panel, or create a user token here.`,
      },
    ];
  }
  const fieldProblems = FIELDS.flatMap(([apiField, field]) => {
    const reason = error.fields[apiField];
    return reason === undefined ? [] : [{ field, message: `The API rejected this: ${isolatedText(reason)}` }];
  });
  return fieldProblems.length > 0 ? fieldProblems : [general];
}

/** The messages one after the other. */
export function problemText(problems: readonly CreateProblem[]): Sentence {
  return problems.flatMap(({ message }, index) => [
    ...(index > 0 ? [' '] : []),
    ...(typeof message === 'string' ? [message] : message),
  ]);
}

/** A browser may repeat a request by itself if its connection breaks: one click then creates several tokens. */
function unknownOutcome(
  error: ApiError,
  { kind, name }: Pick<NewToken, 'kind' | 'name'>,
  found: readonly Pick<Token, 'id'>[] | null,
): Sentence {
  // A proxy or the page of a network may have answered in place of the API.
  const isAnswered = error.kind === 'not-the-api' || error.kind === 'malformed';
  // These two are the console's own words.
  const start = isAnswered ? error.message : 'No response received.';
  const but = isAnswered ? `${error.message} But` : 'No response received, but';
  const list = [kind === 'automation' ? 'the tokens of the account' : 'your list'];
  if (found === null) {
    return sentence`${[start]} One or more tokens named ‘${name}’ may exist, and their secrets can’t be shown again. Check ${list} and delete them before you create the token again.`;
  }
  if (found.length === 0) {
    return sentence`${[start]} One or more tokens named ‘${name}’ may exist. There is none in ${list} yet, but the API may still be creating it. Check the list before you create the token again.`;
  }
  const ids = listed(found.map(({ id }) => id));
  return found.length === 1
    ? sentence`${[but]} a token named ‘${name}’ was created: ${ids}. Its secret can’t be shown again. Delete it before you create the token again.`
    : sentence`${[but]} ${[String(found.length)]} tokens named ‘${name}’ were created: ${ids}. Their secrets can’t be shown again. Delete them before you create the token again.`;
}
