// The errors that stop the start of the mock, in words for the page.

/** Its message can be shown as it is: it says what happened, why, and what to do next. */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(why: string, cause?: unknown) {
    super(
      `The demo API could not start, because ${why}. ` +
        'Open the console at its http://localhost address, in an ordinary window that allows site data, and reload.',
      { cause },
    );
  }
}

/** Turns any error of the start into one that can be shown. */
export function asStartError(cause: unknown): StartError {
  if (cause instanceof StartError) return cause;
  const why = cause instanceof Error ? cause.message : String(cause);
  return new StartError(`of an unexpected error (${why.trim()})`, cause);
}
