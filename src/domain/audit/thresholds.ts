// The numbers of days from which a finding holds. Each can be changed in the address, and is printed in every report.
import { AUTO_DELETE_NOTICE_DAYS, EXPIRES_SOON_DAYS } from '../token-status.ts';
import { UNUSED_COUNTER_DAYS } from './counter-days.ts';

export const THRESHOLDS = ['longLife', 'unused', 'neverUsed', 'old', 'expiresSoon', 'autoDelete'] as const;

export type ThresholdName = (typeof THRESHOLDS)[number];

/** In days. */
export type Thresholds = Readonly<Record<ThresholdName, number>>;

export const LONG_LIFE_DAYS = 365;

export const NEVER_USED_DAYS = 7;

/** Credentials are usually rotated every quarter. */
export const OLD_DAYS = 90;

export const DEFAULT_THRESHOLDS: Thresholds = {
  longLife: LONG_LIFE_DAYS,
  unused: UNUSED_COUNTER_DAYS,
  neverUsed: NEVER_USED_DAYS,
  old: OLD_DAYS,
  expiresSoon: EXPIRES_SOON_DAYS,
  autoDelete: AUTO_DELETE_NOTICE_DAYS,
};

/** The fewest and most days of a threshold. Tokens unused for 730 days are deleted, so no threshold is longer. */
export const THRESHOLD_RANGE = { min: 1, max: 730 } as const;

/** What each threshold is called, with its unit. */
export const THRESHOLD_LABELS: Readonly<Record<ThresholdName, string>> = {
  longLife: 'Expires in more than (days)',
  unused: 'Unused for (days)',
  neverUsed: 'Never used after (days)',
  old: 'Older than (days)',
  expiresSoon: 'Expires within (days)',
  autoDelete: 'Deleted for disuse within (days)',
};

/** The names of the thresholds in the address. */
const SHORT: Readonly<Record<ThresholdName, string>> = {
  longLife: 'life',
  unused: 'unused',
  neverUsed: 'never-used',
  old: 'age',
  expiresSoon: 'soon',
  autoDelete: 'auto-delete',
};

/** "unused:30,age:180": those that differ from the usual ones. An empty text if none does. */
export function formatThresholds(thresholds: Thresholds): string {
  return THRESHOLDS.filter(name => thresholds[name] !== DEFAULT_THRESHOLDS[name])
    .map(name => `${SHORT[name]}:${thresholds[name]}`)
    .join(',');
}

/** Reads {@link formatThresholds}; unknown names and numbers out of range are ignored. `null` if all are the usual ones. */
export function parseThresholds(text: string): Thresholds | null {
  const thresholds: Record<ThresholdName, number> = { ...DEFAULT_THRESHOLDS };
  for (const part of text.split(',')) {
    const [short, digits = ''] = part.split(':');
    const name = THRESHOLDS.find(each => SHORT[each] === short);
    if (name !== undefined && isThreshold(digits)) thresholds[name] = Number(digits);
  }
  return formatThresholds(thresholds) === '' ? null : thresholds;
}

/** Whether the digits are a number of days in {@link THRESHOLD_RANGE}. */
export function isThreshold(digits: string): boolean {
  const value = Number(digits);
  return /^[1-9]\d{0,2}$/.test(digits) && value >= THRESHOLD_RANGE.min && value <= THRESHOLD_RANGE.max;
}
