// The errors that stop the start of the mock, in words for the page.

/** Its message can be shown as it is: it says what happened, why, and what to do next. */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(why: string, cause?: unknown) {
    super(
      `The demo can’t start: ${why}. ` +
        'Open the console at its http://localhost address in a regular window that allows site data, then reload.',
      { cause },
    );
  }
}

/** Turns any error of the start into one that can be shown. */
export function asStartError(cause: unknown): StartError {
  if (cause instanceof StartError) return cause;
  const why = cause instanceof Error ? cause.message : String(cause);
  return new StartError(`unexpected error (${why.trim()})`, cause);
}
