// The findings: what can be wrong with a token. Their rules are in `finding-rules.ts`.

/** The worst first. The order decides which finding a row shows. */
export const FINDINGS = [
  'legacy',
  'owner-gone',
  'owner-locked',
  'breaks-policy',
  'auto-deletes',
  'expires-soon',
  'global',
  'tls-management',
  'never-expires',
  'machine-work',
  'mixed-use',
  'unused',
  'never-used',
  'limited-global',
  'owner-without-2fa',
  'long-life',
  'old',
  'same-name',
  'redundant-scopes',
] as const;

export type Finding = (typeof FINDINGS)[number];

/** The bit of a finding in a mask. */
export function findingBit(finding: Finding): number {
  return 1 << FINDINGS.indexOf(finding);
}

/** The findings of a mask, the worst first. */
export function findingsIn(mask: number): readonly Finding[] {
  return FINDINGS.filter((_, at) => (mask & (1 << at)) !== 0);
}
