// What a test fills in for a new token.

export type NewToken = {
  name: string;
  scopes?: readonly string[];
  /** Search texts. The first service that matches each is chosen. By default: all services. */
  services?: readonly string[];
  /** A day such as `2026-03-08`, or `never`. By default: 90 days. */
  expires?: string;
};
