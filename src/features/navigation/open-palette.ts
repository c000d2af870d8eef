// Opens the command palette from anywhere. It identifies what other fields refuse, such as a secret.

/** The event that the palette's launcher listens to. It carries nothing. */
export const OPEN_PALETTE = 'open-palette';

export function openPalette(): void {
  dispatchEvent(new Event(OPEN_PALETTE));
}
