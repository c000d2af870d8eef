// Reloads the page. Forms keep their unsaved input over the reload.

const keepers = new Set<() => unknown>();

/** @param keep called before a reload. @returns a function that removes it. */
export function keepBeforeReload(keep: () => unknown): () => void {
  keepers.add(keep);
  return () => keepers.delete(keep);
}

export function reloadPage(): void {
  for (const keep of keepers) keep();
  location.reload();
}
