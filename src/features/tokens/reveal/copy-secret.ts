// Brings a secret to where it is needed: the clipboard, or a file.

/** Whether the clipboard has taken the text. */
export async function writeClipboard(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

/** Saves the text as a file. The address of the file is gone at once, and with it what the browser keeps of it. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
