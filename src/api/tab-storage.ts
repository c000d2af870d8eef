// One text that outlives a reload of this tab, in sessionStorage. It must hold no secret.

const STORAGE_KEY = 'token-console.kept';

export function keepOverReload(text: string): void {
  try {
    sessionStorage.setItem(STORAGE_KEY, text);
  } catch {
    // No storage: the reload loses the text.
  }
}

/** Returns the text once, or `null`. */
export function takeAfterReload(): string | null {
  try {
    const text = sessionStorage.getItem(STORAGE_KEY);
    sessionStorage.removeItem(STORAGE_KEY);
    return text;
  } catch {
    return null;
  }
}
