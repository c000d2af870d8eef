// Explains which events a role can see (product rule 14).
import type { Role } from '../../domain/role.ts';

export function eventsVisibility(role: Role): string {
  switch (role) {
    case 'superuser':
      return 'You see every action in the account.';
    case 'engineer':
      return 'You see your own actions, and those on services you have access to. A superuser of the account sees everyone’s.';
    case 'billing':
    case 'user':
    case 'tls_admin':
    case 'tls_viewer':
      return 'You see your own actions. A superuser of the account sees everyone’s.';
  }
}
