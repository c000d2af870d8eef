// Where a refused creation is shown: on the field it is about, or above them all.
import { ApiError, type ApiField } from '../../../api/api-error.ts';
import { errorWords } from '../../session/error-words.ts';
import type { FormValues } from './form-values.ts';

export type CreateProblem =
  | { readonly field: keyof FormValues; readonly message: string }
  | { readonly field: null; readonly message: string };

const FIELDS: Partial<Record<ApiField, keyof FormValues>> = {
  name: 'name',
  scope: 'scopes',
  services: 'serviceIds',
  expires_at: 'day',
};

/** @param name what the token was to be called, for telling which one may exist. */
export function createProblems(error: unknown, name: string): CreateProblem[] {
  if (error instanceof ApiError && error.outcomeUnknown) {
    return [
      {
        field: null,
        message:
          `The answer was lost, so a token named ‘${name}’ may exist. Its secret can no longer be shown. ` +
          'Look for it in your list and delete it before you create it again.',
      },
    ];
  }
  const named =
    error instanceof ApiError
      ? Object.entries(FIELDS).flatMap(([wire, field]) => {
          const words =
            wire === 'name' || wire === 'scope' || wire === 'services' || wire === 'expires_at'
              ? error.fields[wire]
              : undefined;
          return words === undefined ? [] : [{ field, message: `The API refused this: ${words}` }];
        })
      : [];
  if (named.length > 0) return named;
  const { title, advice } = errorWords(error, 'create the token');
  return [{ field: null, message: `${title} ${advice}` }];
}
