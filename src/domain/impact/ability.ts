// What can be done to a service, in words.

/** What can be done to a service, the most powerful first. */
export const ABILITIES = ['change', 'purge-all', 'purge-select'] as const;

export type Ability = (typeof ABILITIES)[number];

/** As it follows "can". */
export const ABILITY_LABELS: Record<Ability, string> = {
  change: 'Change configuration',
  'purge-all': 'Purge everything',
  'purge-select': 'Purge by URL or surrogate key',
};
