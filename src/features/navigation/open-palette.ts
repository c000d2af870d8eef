// Opens the command palette from anywhere. It identifies what other fields refuse, such as a secret.

/** As the keys that a person presses: the launcher of the palette, which every page loads, then needs nothing else. */
export function openPalette(): void {
  dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, cancelable: true }));
}
