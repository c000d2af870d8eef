// Sudo: five minutes of raised trust, stored on the session token (wire.md §4).

/** How long sudo lasts after the user confirmed their password. */
export const SUDO_MINUTES = 5;

/** The console treats sudo as ended this long before the server does (product 4.4). Milliseconds. */
export const SUDO_EARLY_END_MS = 30_000;

/** When a sudo that was just entered began, which was now for the API. */
export function freshSudoBegin(sudoExpiresAt: Date): Date {
  return new Date(sudoExpiresAt.getTime() - SUDO_MINUTES * 60_000);
}

/**
 * The end of sudo as the API said it at `now`, which no clock puts later than sudo lasts.
 * @param now the API's time.
 */
export function boundedSudo<End extends Date | null>(sudoExpiresAt: End, now: Date): End | Date {
  if (sudoExpiresAt === null) return sudoExpiresAt;
  return new Date(Math.min(sudoExpiresAt.getTime(), now.getTime() + SUDO_MINUTES * 60_000));
}

/** When sudo ends for the console; `null` if the session was never in sudo. */
export function sudoEndsAt(sudoExpiresAt: Date | null): Date | null {
  return sudoExpiresAt === null ? null : new Date(sudoExpiresAt.getTime() - SUDO_EARLY_END_MS);
}

/** The milliseconds of sudo left at `now`; 0 if it is not active. */
export function sudoLeft(sudoExpiresAt: Date | null, now: Date): number {
  const end = sudoEndsAt(sudoExpiresAt);
  return end === null ? 0 : Math.max(0, end.getTime() - now.getTime());
}

/** "4:12": minutes and seconds, rounded up to whole seconds. */
export function formatCountdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
