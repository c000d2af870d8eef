// The users that the seed `large` adds.
import type { Role } from '../../domain/role.ts';
import type { MockUser } from '../model/model.ts';
import { stableId } from '../model/secrets.ts';
import { NORTHWIND } from './accounts.ts';
import { type RandomSource, seededRandom } from './seeded-random.ts';

const DAY = 86_400_000;

const FIRST_NAMES =
  'Aisha Albert Amara Anders André Anouk Beatriz Bruno Carmen Chen Chloé Dalia Daniel Elif Emma Farid Fatima ' +
  'Felix Freya Gabriel Hana Henrik Idris Imani Ivana Jamal José Julia Kaito Lena Luis Maya Mei Nikhil Nora ' +
  'Omar Priya Ravi Sofía Tomás';

const LAST_NAMES =
  'Abbott Adeyemi Ahmed Almeida Andersson Bauer Becker Bianchi Castro Chatterjee Chukwu Dubois Eriksson Fischer ' +
  'Fontaine García Gupta Haddad Hansen Hughes Ibrahim Ito Jansen Kaya Keller Khan Kim Kovács Kumar Larsen Lefèvre ' +
  'Lopez Martin Mensah Meyer Moretti Müller Nakamura Nguyen Novák Okeke Olsen Patel Pereira Rossi Santos Schmidt ' +
  'Silva Svensson Tanaka';

/** Percentages. */
const ROLE_SHARES: readonly (readonly [Role, number])[] = [
  ['engineer', 57],
  ['user', 30],
  ['billing', 8],
  ['tls_admin', 2],
  ['tls_viewer', 2],
  ['superuser', 1],
];

export function largePeople(count: number, anchor: Date): MockUser[] {
  const random = seededRandom(1);
  const firstNames = FIRST_NAMES.split(' ');
  const lastNames = LAST_NAMES.split(' ');
  return Array.from({ length: count }, (_, index) => {
    // Each combination of first and last name occurs once.
    const first = firstNames[index % firstNames.length] ?? '';
    const turn = Math.floor(index / firstNames.length);
    const last = lastNames[(turn + (index % firstNames.length) * 7) % lastNames.length] ?? '';
    const login = `${plain(first)}.${plain(last)}@northwind.example`;
    const idle = random.next();
    return {
      id: stableId(`user ${login}`),
      customerId: NORTHWIND,
      login,
      name: `${first} ${last}`,
      role: roleOf(random),
      createdAt: new Date(Date.parse('2016-02-01T09:00:00Z') + index * 1.7 * DAY),
      lastActiveAt: idle > 0.95 ? null : new Date(anchor.getTime() - Math.floor(idle ** 4 * 400) * DAY),
      twoFactor: random.next() < 0.6,
      locked: random.next() < 0.01,
      synthetic: false,
      invitedTo: [],
    };
  });
}

function roleOf(random: RandomSource): Role {
  let percentile = random.integerBelow(100);
  for (const [role, share] of ROLE_SHARES) {
    if (percentile < share) return role;
    percentile -= share;
  }
  return 'user';
}

/** Converts a name for use in a login: lower case, without accents. */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
