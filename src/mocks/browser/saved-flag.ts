// Whether all changes of this tab are in the browser's storage.

export type SavedFlag = {
  readonly get: () => boolean;
  /** Calls the listener when the value changes. Returns a function that unsubscribes. */
  readonly subscribe: (listener: () => void) => () => void;
};

export function createSavedFlag(): SavedFlag & { readonly set: (isSaved: boolean) => void } {
  let saved = true;
  const listeners = new Set<() => void>();
  return {
    get: () => saved,
    set: isSaved => {
      saved = isSaved;
      for (const listener of listeners) listener();
    },
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
