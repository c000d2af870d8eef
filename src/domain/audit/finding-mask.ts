// The findings of one token as a mask, at an instant.
import { FINDING_RULES, type FindingFacts } from './finding-rules.ts';
import { FINDINGS } from './findings.ts';
import type { Thresholds } from './thresholds.ts';

const RULES = FINDINGS.map(finding => FINDING_RULES[finding]);

/**
 * The findings of a token as a mask, and when it next changes, in milliseconds.
 * @param now milliseconds.
 */
export function findingMask(
  facts: FindingFacts,
  thresholds: Thresholds,
  now: number,
): { readonly mask: number; readonly until: number } {
  if (now >= facts.expiresAt) return { mask: 0, until: Number.POSITIVE_INFINITY };
  let mask = 0;
  let next = facts.expiresAt;
  for (let at = 0; at < RULES.length; at += 1) {
    const rule = RULES[at];
    if (rule === undefined || (rule.holds && !rule.holds(facts))) continue;
    const from = rule.from?.(facts, thresholds) ?? Number.NEGATIVE_INFINITY;
    const until = rule.until?.(facts, thresholds) ?? Number.POSITIVE_INFINITY;
    if (from > now) next = Math.min(next, from);
    else if (until > now) {
      mask |= 1 << at;
      next = Math.min(next, until);
    }
  }
  return { mask, until: next };
}
