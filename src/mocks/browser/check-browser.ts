// What the mock needs of the browser. Imports no part of MSW, which uses the storage while it is loaded.
import { StartError } from './start-error.ts';

/** @throws StartError */
export function checkBrowser(): void {
  findStorage();
  if ('serviceWorker' in navigator && navigator.serviceWorker) return;
  throw new StartError(
    'service workers are blocked. They need HTTPS or localhost, and some private windows block them',
  );
}

/** @throws StartError */
export function findStorage(): Storage {
  try {
    const storage = localStorage;
    // Some browsers forbid only its use.
    storage.getItem('');
    return storage;
  } catch (cause) {
    throw new StartError('the browser blocks site data for this address', cause);
  }
}
