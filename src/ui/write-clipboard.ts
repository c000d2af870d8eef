// Writes a text to the clipboard.

/** @returns whether the clipboard has taken it: the browser may refuse. */
export async function writeClipboard(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
