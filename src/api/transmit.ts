// Sends a request in the way that all requests of the client have in common, and notes when.

import { computerNow } from './computer-clock.ts';
import { configuration } from './configuration.ts';

export type Transmission = {
  readonly response: Response;
  /** {@link computerNow} when the request was sent, and when the response began. */
  readonly sentAt: number;
  readonly receivedAt: number;
};

export async function transmit(path: string, init: RequestInit): Promise<Transmission> {
  const sentAt = computerNow();
  const response = await fetch(configuration().api + path, {
    ...init,
    cache: 'no-store',
    credentials: 'omit',
    // The key must not reach another address.
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  });
  return { response, sentAt, receivedAt: computerNow() };
}

/** Whether fetch sends it as it is in a header: it refuses some characters, and would send others changed. */
export function isSendable(value: string): boolean {
  return /^[\x20-\x7e]+$/.test(value);
}
