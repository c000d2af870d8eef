// Saves a file on the person's computer.

/** The address of the content is gone at once, and with it what the browser keeps of it. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
