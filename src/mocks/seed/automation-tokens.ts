// The automation tokens of the default seed. `owner` is the superuser who created them (wire.md §3).
import { CONTOSO } from './accounts.ts';
import type { TokenRow } from './token-row.ts';

const SANA = 'superuser@example.com';
const GRACE = 'grace.oyelaran@example.com';
const SOL = 'superuser@sso.example.com';

const ENGINEER = { role: 'engineer', tlsManagement: false } as const;
const ENGINEER_TLS = { role: 'engineer', tlsManagement: true } as const;
const BILLING = { role: 'billing', tlsManagement: false } as const;
const USER = { role: 'user', tlsManagement: false } as const;

export const AUTOMATION_TOKENS: readonly TokenRow[] = [
  {
    owner: SANA,
    automation: ENGINEER,
    name: 'Release pipeline',
    scope: 'global',
    created: 210,
    used: [0.01, '198.51.100.24', 'actions'],
  },
  {
    owner: SANA,
    automation: ENGINEER,
    name: 'CMS purge on publish',
    scope: 'purge_select',
    services: ['www.northwind.example', 'blog.northwind.example', 'news-de', 'news-fr', 'news-ja'],
    created: 340,
    used: [0.2, '203.0.113.84', 'node'],
  },
  {
    owner: SANA,
    automation: ENGINEER_TLS,
    name: 'Certificate rollover',
    scope: 'global',
    created: 120,
    expires: 6,
    used: [22, '198.51.100.12', 'python'],
  },
  {
    owner: SANA,
    automation: BILLING,
    name: 'Invoice import',
    scope: 'global:read',
    created: 300,
    expires: 65,
    used: [310, '203.0.113.143', 'python'],
  },
  {
    owner: SANA,
    automation: USER,
    name: 'Status page probe',
    scope: 'global:read',
    services: ['status.northwind.example'],
    created: 95,
    expires: 270,
    used: [0.1, '2001:db8:51:a::7', 'curl'],
  },
  {
    owner: SANA,
    automation: ENGINEER,
    name: 'Terraform edge network',
    scope: 'global',
    created: 58,
    expires: 32,
    used: [5, '198.51.100.77', 'terraform'],
  },
  {
    owner: SANA,
    automation: ENGINEER,
    name: 'Disaster recovery',
    scope: 'global',
    created: 600,
  },
  {
    owner: GRACE,
    automation: ENGINEER,
    name: 'Image cache invalidation',
    scope: 'purge_all purge_select',
    services: ['images-cdn', 'static-assets', 'fonts-cdn'],
    created: 410,
    expires: 12,
    used: [2, '198.51.100.31', 'jenkins'],
  },
  {
    owner: GRACE,
    automation: USER,
    name: 'Prometheus exporter',
    scope: 'global:read',
    created: 520,
    used: [0.02, '2001:db8:4f2a:91::1e', 'grafana'],
  },
  {
    owner: GRACE,
    automation: ENGINEER_TLS,
    name: 'Domain onboarding',
    scope: 'global',
    created: 33,
    expires: 57,
  },
  {
    owner: GRACE,
    automation: BILLING,
    name: 'Cost allocation 2025',
    scope: 'global:read',
    created: 390,
    expires: -25,
    used: [700, '203.0.113.144', 'python'],
  },
  {
    owner: GRACE,
    automation: ENGINEER,
    name: 'Old build server',
    scope: 'global',
    created: 700,
    used: [15900, '192.0.2.18', 'jenkins'],
  },
  {
    owner: SANA,
    automation: USER,
    name: 'Partner read access',
    scope: 'global:read',
    services: ['partner-feed'],
    created: 180,
    expires: -90,
    used: [2600, '192.0.2.171', 'curl'],
  },
  // Created before the account forced SSO.
  {
    owner: SOL,
    automation: ENGINEER,
    name: 'Contoso release pipeline',
    scope: 'global',
    created: 480,
    used: [0.5, '198.51.100.143', 'actions'],
    account: CONTOSO,
  },
  {
    owner: SOL,
    automation: ENGINEER,
    name: 'Store purge on publish',
    scope: 'purge_select',
    services: ['contoso-store', 'contoso-media'],
    created: 460,
    used: [7, '198.51.100.144', 'node'],
    account: CONTOSO,
  },
  {
    owner: SOL,
    automation: USER,
    name: 'Uptime check',
    scope: 'global:read',
    created: 440,
    expires: 290,
    used: [1500, '2001:db8:c0:1::9', 'curl'],
    account: CONTOSO,
  },
];
