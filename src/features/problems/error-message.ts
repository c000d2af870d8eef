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
 * @param action completes "Couldn’t …", for example "load your tokens".
 */
export function errorMessage(error: unknown, action: string): ErrorMessage {
  const title = `Couldn’t ${action}.`;
  if (error instanceof UnsafeIdError) {
    return { title, advice: `${error.message} Contact your administrator.` };
  }
  if (!(error instanceof ApiError)) {
    return { title, advice: 'An error occurred in this console. Reload the page and try again.' };
  }
  return { title, advice: adviceFor(error) };
}

function adviceFor(error: ApiError): string {
  // Most are the words of the API.
  const message = isolatedLine(error.message);
  switch (error.kind) {
    case 'offline':
      return 'The API can’t be reached. Check your connection and try again.';
    case 'timeout':
      return `${message} The connection or the API may be slow. Try again in a moment.`;
    case 'malformed':
      // The code that reads error responses is missing in this tab.
      if (error.status !== null && error.status >= 400) return `${message} Reload the page and try again.`;
      return `${message} A proxy may have changed it. Try again. If this keeps happening, contact your administrator.`;
    case 'not-the-api':
      return `${message} Check your connection and the address of this console. If this keeps happening, contact your administrator.`;
    case 'server':
      return `Server error (${error.status}). The problem is with the API. Try again in a minute.`;
    case 'rate-limited':
      return `Too many requests. ${retryAdvice(error.retryAfter)}`;
    case 'unauthorized':
      return error.isAboutSession
        ? 'Your session has ended. Sign in again to continue.'
        : `The API rejected the credentials of this request: “${message}”. Reload the page and try again.`;
    case 'forbidden':
      return `The API rejected the request: “${message}”. ${forbiddenAdvice()}`;
    case 'sudo-required':
      return 'You need to confirm your password again. Try again, then enter it.';
    case 'not-found':
      // Also of requests that look for nothing, such as a sign-in.
      return `The API returned “${message}”. The item may have been deleted, or this console may use the wrong API address. Reload the page. If this keeps happening, contact your administrator.`;
    case 'conflict':
      return `It conflicts with another change: “${message}”. Refresh the list and try again.`;
    case 'bad-request':
    case 'unprocessable':
      return `The API rejected the request: “${message}”. Check your input and try again.`;
  }
}

/** A token can have fewer permissions than its owner, whose role is on screen, so it is named first. */
function forbiddenAdvice(): string {
  return isPastedKey()
    ? 'Your token or your role may not have permission. Sign in with another token, or ask a superuser of this account.'
    : 'Your role may not have permission. Ask a superuser of this account.';
}

function retryAdvice(retryAfter: Date | null): string {
  if (retryAfter === null) return 'Wait a few minutes, then try again.';
  const minutes = Math.max(1, Math.ceil((retryAfter.getTime() - serverNow().getTime()) / 60_000));
  if (minutes >= 60) return 'Try again in an hour.';
  return `Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`;
}
