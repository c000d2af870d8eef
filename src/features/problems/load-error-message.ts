// The message for a failed request, loaded on demand, for code that belongs to the first load.
import type { ErrorMessage } from './error-message.ts';

/** As `errorMessage`, but shorter if its file cannot be loaded. */
export async function loadErrorMessage(error: unknown, action: string): Promise<ErrorMessage> {
  try {
    const { errorMessage } = await import('./error-message.ts');
    return errorMessage(error, action);
  } catch {
    return { title: `Couldn’t ${action}.`, advice: 'Check your connection and try again.' };
  }
}
