// The words for a creation whose answer arrived after its form had been left, or its session was over.
import { ApiError } from '../../../api/api-error.ts';

export type LateOutcome = { readonly title: string; readonly text: string };

/** The token was created for a session that is over. @param withdrawn whether it could be deleted again. */
export function createdElsewhere(name: string, accountName: string, withdrawn: boolean): LateOutcome {
  return withdrawn
    ? {
        title: `Token ‘${name}’ was created and deleted again`,
        text:
          `The answer arrived after you had left ${accountName}, so the token’s secret was not shown. ` +
          'The console deleted the token: requests with it fail with 401. Create it again if you still need it.',
      }
    : {
        title: `Token ‘${name}’ was created in ${accountName}`,
        text:
          `The answer arrived after you had left ${accountName}, so the token’s secret was not shown, and cannot be ` +
          `shown any more. The token could not be deleted automatically. Sign in to ${accountName} and delete it.`,
      };
}

/**
 * The creation failed.
 * @param details the message for a form that is still open.
 */
export function failedLate(name: string, accountName: string, error: unknown, details: string): LateOutcome {
  if (error instanceof ApiError && error.outcomeUnknown)
    return { title: `Token ‘${name}’ may exist in ${accountName}`, text: details };
  return {
    title: `Token ‘${name}’ was not created in ${accountName}`,
    text: details,
  };
}
