// The two accounts of every seed, and their users.
import type { Role } from '../../domain/role.ts';
import type { MockAccount, MockUser } from '../model/model.ts';
import { stableId } from '../model/secrets.ts';
import { DEMO_USERS } from '../scenario.ts';

const DAY = 86_400_000;

export const NORTHWIND = stableId('account Northwind Media');
export const CONTOSO = stableId('account Contoso SSO');

/** The id of a seeded user is derived from the login. */
export function userId(login: string): string {
  return stableId(`user ${login}`);
}

/** The owner of tokens that were migrated from the API keys used before 2017 (guide, "Legacy API credentials"). */
export const SYNTHETIC_LOGIN = 'global-api-token@northwind.example';

export function seedAccounts(): MockAccount[] {
  return [
    {
      id: NORTHWIND,
      name: 'Northwind Media',
      ownerId: userId('superuser@example.com'),
      createdAt: new Date('2014-05-12T09:24:31Z'),
      forcesSso: false,
      forcesTwoFactor: false,
    },
    {
      id: CONTOSO,
      name: 'Contoso SSO',
      ownerId: userId('superuser@sso.example.com'),
      createdAt: new Date('2021-02-03T15:02:10Z'),
      forcesSso: true,
      forcesTwoFactor: false,
    },
  ];
}

type SeedUser = {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly account?: string;
  readonly twoFactor?: boolean;
  readonly locked?: boolean;
  readonly synthetic?: boolean;
  readonly invitedTo?: readonly string[];
  /** Days since the last activity; `null` means never active, no value means active now. */
  readonly idle?: number | null;
};

const ROLES_OF_DEMO_USERS: Record<(typeof DEMO_USERS)[number]['key'], Omit<SeedUser, 'login' | 'name'>> = {
  superuser: { role: 'superuser', invitedTo: [CONTOSO] },
  engineer: { role: 'engineer' },
  billing: { role: 'billing', idle: 3 },
  user: { role: 'user', idle: 1 },
  otp: { role: 'engineer', twoFactor: true },
  limited: { role: 'engineer' },
  sso: { role: 'superuser', account: CONTOSO },
};

/** Further users, who own tokens. They can sign in like the demo users. */
const COLLEAGUES: readonly SeedUser[] = [
  { login: 'locked@example.com', name: 'Lucas Moreau', role: 'engineer', locked: true, idle: 41 },
  { login: 'ines.costa@example.com', name: 'Inês Costa', role: 'engineer', idle: 2 },
  { login: 'tariq.rahman@example.com', name: 'Tariq Rahman', role: 'engineer', twoFactor: true },
  { login: 'grace.oyelaran@example.com', name: 'Grace Oyelaran', role: 'superuser', idle: 6 },
  { login: 'yuki.tanabe@example.com', name: '田辺 由紀', role: 'engineer', idle: 12 },
  { login: 'finance@example.com', name: 'Paulo Reis', role: 'billing', idle: 19 },
  { login: 'hanna.virtanen@example.com', name: 'Hanna Virtanen', role: 'user', idle: 160 },
  { login: 'certificates@example.com', name: 'Marta Kowalska', role: 'tls_admin', idle: 30 },
  { login: 'contractor@example.com', name: 'Dev Contractor', role: 'user', idle: null },
  { login: SYNTHETIC_LOGIN, name: 'Global API Token', role: 'superuser', synthetic: true, idle: null },
  { login: 'ops@sso.example.com', name: 'Noor Haddad', role: 'engineer', account: CONTOSO, idle: 1 },
  { login: 'audit@sso.example.com', name: 'Jonas Weber', role: 'user', account: CONTOSO, idle: 8 },
];

export function seedUsers(anchor: Date): MockUser[] {
  const demoUsers = DEMO_USERS.map(({ key, login, name }) => ({ login, name, ...ROLES_OF_DEMO_USERS[key] }));
  return [...demoUsers, ...COLLEAGUES].map((user: SeedUser, index) => ({
    id: userId(user.login),
    customerId: user.account ?? NORTHWIND,
    login: user.login,
    name: user.name,
    role: user.role,
    createdAt: new Date(Date.parse('2018-01-08T08:00:00Z') + index * 97 * DAY + index * 4_517_000),
    lastActiveAt: user.idle === null ? null : new Date(anchor.getTime() - (user.idle ?? 0) * DAY),
    twoFactor: user.twoFactor ?? false,
    locked: user.locked ?? false,
    synthetic: user.synthetic ?? false,
    invitedTo: user.invitedTo ?? [],
  }));
}
