// Sudo: five minutes of raised trust, kept on the session token (wire.md §4).

/** How long sudo lasts after the password was confirmed. */
export const SUDO_MINUTES = 5;

/** The console stops relying on sudo this long before the server does (product 4.4). */
export const SUDO_EARLY_END_MS = 30_000;

/** Until when the console relies on sudo; `null` when it never ran. */
export function sudoEndsAt(sudoExpiresAt: Date | null): Date | null {
  return sudoExpiresAt === null ? null : new Date(sudoExpiresAt.getTime() - SUDO_EARLY_END_MS);
}

/** Milliseconds of sudo that are left at `now`; 0 when it isn't running. */
export function sudoLeft(sudoExpiresAt: Date | null, now: Date): number {
  const end = sudoEndsAt(sudoExpiresAt);
  return end === null ? 0 : Math.max(0, end.getTime() - now.getTime());
}

/** "4:12" */
export function formatCountdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
