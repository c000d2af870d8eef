// The views of the account's tokens that everybody has.

import { UNUSED_COUNTER_DAYS } from '../../../domain/audit/counter-days.ts';
import type { SavedView } from '../../../domain/saved-view.ts';
import { EXPIRES_SOON_DAYS } from '../../../domain/token-status.ts';

export function builtInViews(userId: string): readonly SavedView[] {
  return [
    { name: `Expiring in ${EXPIRES_SOON_DAYS} days`, search: `expires=${EXPIRES_SOON_DAYS}` },
    { name: 'Never expires', search: 'status=never-expires' },
    { name: `Unused for ${UNUSED_COUNTER_DAYS} days`, search: `unused=${UNUSED_COUNTER_DAYS}` },
    { name: 'Automation', search: 'type=automation' },
    { name: 'Legacy', search: 'status=legacy' },
    { name: 'Breaks policy', search: 'finding=breaks-policy' },
    { name: 'Mine', search: `owner=${userId}` },
  ];
}
