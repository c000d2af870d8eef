// The words for a creation whose response arrived after its form had been left, or its session was over.
import { ApiError } from '../../../api/api-error.ts';
import { type Sentence, sentence } from '../../../domain/sentence.ts';

export type LateOutcome = { readonly title: Sentence; readonly text: Sentence };

/** The token was created for a session that is over. @param withdrawn whether it could be deleted again. */
export function createdElsewhere(name: string, accountName: string, withdrawn: boolean): LateOutcome {
  return withdrawn
    ? {
        title: sentence`Token ‘${name}’ was created and deleted again`,
        text: sentence`The response arrived after you left ${accountName}, so the token’s secret was not shown. The token was deleted automatically and can’t be used. Create it again if you still need it.`,
      }
    : {
        title: sentence`Token ‘${name}’ was created in ${accountName}`,
        text: sentence`The response arrived after you left ${accountName}, so the token’s secret was not shown and can’t be shown again. The token couldn’t be deleted automatically. Sign in to ${accountName} and delete it.`,
      };
}

/**
 * The creation failed.
 * @param text the message for a form that is still open.
 */
export function failedLate(name: string, accountName: string, error: unknown, text: Sentence): LateOutcome {
  return error instanceof ApiError && error.outcomeUnknown
    ? { title: sentence`Token ‘${name}’ may exist in ${accountName}`, text }
    : { title: sentence`Token ‘${name}’ was not created in ${accountName}`, text };
}
