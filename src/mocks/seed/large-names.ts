// The parts of token names in the seed `large`, and its scopes. A scope that occurs more often is listed more often.

export const NAMES = [
  'Deploy',
  'Purge',
  'Stats for',
  'Smoke test',
  'Terraform',
  'Cache warm-up',
  'Log check',
  'Image purge',
  'Release notes',
  'Monitoring',
  'Rollback',
  'Local development',
  'Dashboard',
  'Load test',
  'Debugging',
  'Migration',
  'Hotfix',
  'Nightly build',
] as const;

export const AUTOMATION_NAMES = [
  'CI pipeline',
  'Purge on publish',
  'Metrics exporter',
  'Certificate renewal',
  'Terraform runner',
  'Config sync',
  'Invoice import',
  'Uptime probe',
] as const;

export const SYSTEMS = [
  'checkout',
  'catalogue',
  'search',
  'video',
  'news',
  'weather',
  'maps',
  'paywall',
  'identity',
  'newsletter',
  'podcasts',
  'images',
  'ads',
  'sports',
  'archive',
] as const;

export const ENVIRONMENTS = ['production', 'staging', 'preview', 'canary', 'test'] as const;

export const READ_AND_PURGE = [
  'global',
  'global',
  'global',
  'global',
  'global:read',
  'global:read',
  'global:read',
  'purge_select',
  'purge_select',
  'purge_all',
  'purge_all purge_select',
  'purge_select global:read',
] as const;

/** For roles that cannot purge (product rule 5). */
export const READ = ['global:read', 'global:read', 'global:read', 'global'] as const;
