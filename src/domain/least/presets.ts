// Ready-made choices for common uses of a token.
import type { ExpirationPreset } from '../expiration.ts';
import type { TaskId } from './tasks.ts';

export type PresetId =
  | 'purge-from-ci'
  | 'purge-on-deploy'
  | 'dashboards'
  | 'terraform-plan'
  | 'terraform-apply'
  | 'tls-certificates';

export type Preset = {
  readonly label: string;
  readonly can: string;
  readonly cannot: string;
  readonly tasks: readonly TaskId[];
  readonly access: 'all' | 'limited';
  readonly days: ExpirationPreset;
};

export const PRESETS: Readonly<Record<PresetId, Preset>> = {
  'purge-from-ci': {
    label: 'Purge by URL or key from CI',
    can: 'Purges single URLs and surrogate keys on the services you choose.',
    cannot: 'Can’t purge everything, and can’t read or change configuration.',
    tasks: ['purge-url', 'purge-key'],
    access: 'limited',
    days: 90,
  },
  'purge-on-deploy': {
    label: 'Purge everything on deploy',
    can: 'Purges everything on the services you choose.',
    cannot: 'Can’t read or change configuration.',
    tasks: ['purge-all'],
    access: 'limited',
    days: 90,
  },
  dashboards: {
    label: 'Dashboards and metrics',
    can: 'Reads stats, configuration and account information.',
    cannot: 'Can’t change or purge anything.',
    tasks: ['read-stats'],
    access: 'all',
    days: 90,
  },
  'terraform-plan': {
    label: 'Terraform plan',
    can: 'Reads the configuration of all services.',
    cannot: 'Can’t apply changes, and can’t purge.',
    tasks: ['read-configuration'],
    access: 'all',
    days: 90,
  },
  'terraform-apply': {
    label: 'Terraform apply',
    can: 'Changes the configuration of the services you choose.',
    cannot: 'Can’t change other services. Account-level endpoints aren’t limited by service.',
    tasks: ['change-configuration'],
    access: 'limited',
    days: 30,
  },
  'tls-certificates': {
    label: 'TLS certificates',
    can: 'Changes TLS certificates and domains on all services.',
    cannot: 'Can’t change other configuration, and can’t purge.',
    tasks: ['certificates'],
    access: 'all',
    days: 90,
  },
};

export const PRESET_IDS = Object.keys(PRESETS).filter(isPresetId);

export function isPresetId(id: string): id is PresetId {
  return Object.hasOwn(PRESETS, id);
}
