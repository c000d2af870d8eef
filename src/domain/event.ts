// Entries of the account's event log, and the event types that this console knows.

/** The event types that concern tokens and sessions, out of the API's list (wire.md §6). */
export const EVENT_TYPES = [
  'token.create',
  'token.destroy',
  'user.login',
  'user.login_failure',
  'user.logout',
  'user.sudo',
  'user.destroy',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** The event types that the events page shows by default. */
export const TOKEN_EVENT_TYPES = ['token.create', 'token.destroy'] as const satisfies readonly EventType[];

export const EVENT_TYPE_LABELS: Record<EventType, string> = {
  'token.create': 'Token created',
  'token.destroy': 'Token deleted',
  'user.login': 'Signed in',
  'user.login_failure': 'Sign-in failed',
  'user.logout': 'Signed out',
  'user.sudo': 'Password confirmed (sudo)',
  'user.destroy': 'User deleted',
};

export function isEventType(value: string): value is EventType {
  return EVENT_TYPES.some(type => type === value);
}

export type AccountEvent = {
  readonly id: string;
  /** Not `EventType`, because the log also has types that this console does not know. */
  readonly type: string;
  readonly description: string;
  readonly createdAt: Date;
  readonly userId: string | null;
  readonly tokenId: string | null;
  readonly serviceId: string | null;
  /** May be a comma-separated list (wire.md §6). */
  readonly ip: string | null;
};
