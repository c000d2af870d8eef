// Waits for an idle moment of the page.

/** Runs once the page has nothing else to do. @returns a function that cancels the call. */
export function whenIdle(run: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = requestIdleCallback(run, { timeout: 5000 });
    return () => cancelIdleCallback(id);
  }
  // Safari does not tell when it is idle.
  const id = setTimeout(run, 1000);
  return () => clearTimeout(id);
}
