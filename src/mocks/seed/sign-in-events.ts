// Recent sign-ins and failed sign-ins: the seeded events that are not about tokens.
import type { TokenEventType } from '../model/event-descriptions.ts';

type SignIn = {
  readonly login: string;
  readonly type: TokenEventType;
  /** Hours before the anchor. */
  readonly hours: number;
  readonly ip: string;
};

export const SIGN_INS: readonly SignIn[] = [
  { login: 'grace.oyelaran@example.com', type: 'user.login', hours: 150, ip: '203.0.113.201' },
  { login: 'billing@example.com', type: 'user.login', hours: 74, ip: '203.0.113.141' },
  { login: 'billing@example.com', type: 'user.logout', hours: 71, ip: '203.0.113.141' },
  { login: 'locked@example.com', type: 'user.login_failure', hours: 52, ip: '192.0.2.250' },
  { login: 'locked@example.com', type: 'user.login_failure', hours: 51.9, ip: '192.0.2.250' },
  { login: 'user@example.com', type: 'user.login', hours: 26, ip: '203.0.113.61' },
  { login: 'engineer@example.com', type: 'user.login', hours: 20, ip: '2001:db8:a0b1::77' },
  { login: 'engineer@example.com', type: 'user.sudo', hours: 19.8, ip: '2001:db8:a0b1::77' },
  { login: 'engineer@example.com', type: 'user.logout', hours: 12, ip: '2001:db8:a0b1::77' },
  { login: 'superuser@example.com', type: 'user.login_failure', hours: 5.1, ip: '203.0.113.19' },
  { login: 'superuser@example.com', type: 'user.login', hours: 5, ip: '203.0.113.19' },
  { login: 'superuser@example.com', type: 'user.sudo', hours: 4.9, ip: '203.0.113.19' },
];
