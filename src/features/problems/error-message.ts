// Messages for failed requests: what happened, why, and what to do next.
import { ApiError } from '../../api/api-error.ts';
import { serverNow } from '../../api/server-clock.ts';
import { isPastedKey } from '../../api/session-key.ts';
import { isolatedLine } from '../../domain/foreign-text.ts';
import { UnsafeIdError } from '../../domain/id.ts';

export type ErrorMessage = {
  readonly title: string;
  readonly advice: string;
};

/**
 * The message for any failed request (product 4.7).
 * @param action completes "We could not …", for example "load your tokens".
 */
export function errorMessage(error: unknown, action: string): ErrorMessage {
  const title = `We could not ${action}.`;
  if (error instanceof UnsafeIdError) {
    return { title, advice: `${error.message} Tell whoever runs this console.` };
  }
  if (!(error instanceof ApiError)) {
    return { title, advice: 'Something in this console failed. Reload the page and try again.' };
  }
  return { title, advice: adviceFor(error) };
}

function adviceFor(error: ApiError): string {
  // Most are the words of the API.
  const message = isolatedLine(error.message);
  switch (error.kind) {
    case 'offline':
      return 'The API could not be reached. Check your connection, then try again.';
    case 'timeout':
      return `${message} The connection or the API is slow. Try again in a moment.`;
    case 'malformed':
      // The code that reads error responses is missing in this tab.
      if (error.status !== null && error.status >= 400) return `${message} Reload the page, then try again.`;
      return `${message} A proxy may have changed it. Try again; if it stays, tell whoever runs this console.`;
    case 'not-the-api':
      return `${message} Check that you are online and that this console’s address is right. If it stays, tell whoever runs this console.`;
    case 'server':
      return `The API failed (status ${error.status}). That is not your doing. Try again in a minute.`;
    case 'rate-limited':
      return `Too many requests were made. ${retryAdvice(error.retryAfter)}`;
    case 'unauthorized':
      return error.isAboutSession
        ? 'Your session has ended. Sign in again to go on where you were.'
        : `The API did not accept the key of this request: “${message}”. Reload the page and try again.`;
    case 'forbidden':
      return `The API refused: “${message}”. ${forbiddenAdvice()}`;
    case 'sudo-required':
      return 'Your password has to be confirmed again first. Try again and confirm it.';
    case 'not-found':
      // Also of requests that look for nothing, such as a sign-in.
      return `The API answered “${message}”. What you asked for may have been deleted meanwhile, or this console may have the wrong address of the API. Reload the page; if it stays, tell whoever runs this console.`;
    case 'conflict':
      return `It clashes with a change made meanwhile: “${message}”. Reload the list and try again.`;
    case 'bad-request':
    case 'unprocessable':
      return `The API refused the request: “${message}”. Check what was entered and try again.`;
  }
}

/** A token can have fewer permissions than its owner, whose role is on screen, so it is named first. */
function forbiddenAdvice(): string {
  return isPastedKey()
    ? 'The token you signed in with may not allow it, or your role. Sign in with one that does, or ask a superuser.'
    : 'Your role may not allow it. Ask a superuser of the account.';
}

function retryAdvice(retryAfter: Date | null): string {
  if (retryAfter === null) return 'Wait a few minutes, then try again.';
  const minutes = Math.max(1, Math.ceil((retryAfter.getTime() - serverNow().getTime()) / 60_000));
  if (minutes >= 60) return 'Try again in an hour.';
  return `Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`;
}
