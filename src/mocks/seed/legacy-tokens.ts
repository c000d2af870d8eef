// The seed `legacy`: an account from before 2017 with one legacy token and a few old tokens that never expire.
import { SYNTHETIC_LOGIN } from './accounts.ts';
import type { TokenRow } from './token-row.ts';

export const LEGACY_TOKENS: readonly TokenRow[] = [
  {
    owner: SYNTHETIC_LOGIN,
    name: 'Global API Token',
    scope: 'global',
    created: 4300,
    used: [0.005, '192.0.2.2', 'ruby'],
  },
  {
    owner: 'superuser@example.com',
    name: 'Purge from the old CMS',
    scope: 'purge_all',
    created: 3100,
    used: [30, '192.0.2.14', 'ruby'],
  },
  {
    owner: 'superuser@example.com',
    name: 'Backup script',
    scope: 'global:read',
    created: 2900,
    used: [12600, '192.0.2.15', 'curl'],
  },
  {
    owner: 'engineer@example.com',
    name: 'deploy',
    scope: 'global',
    created: 2650,
    used: [4, '192.0.2.40', 'jenkins'],
  },
  {
    owner: 'engineer@example.com',
    name: 'test',
    scope: 'global',
    created: 690,
  },
  {
    owner: 'tariq.rahman@example.com',
    name: 'Statistics',
    scope: 'global:read',
    created: 2400,
    used: [1900, '198.51.100.3', 'python'],
  },
  {
    owner: 'billing@example.com',
    name: 'Invoices',
    scope: 'global:read',
    created: 2200,
    used: [500, '203.0.113.140', 'curl'],
  },
  {
    owner: 'user@example.com',
    name: 'Wallboard',
    scope: 'global:read',
    created: 1500,
    used: [0.5, '203.0.113.61', 'grafana'],
  },
];
