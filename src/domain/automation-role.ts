// Hints for the roles of automation tokens. Kept apart from role.ts, because only the create form needs them.
import type { AutomationRole } from './role.ts';

/** What each role allows an automation token to do (guide, "Creating automation tokens"). */
export const AUTOMATION_ROLE_HINTS: Record<AutomationRole, string> = {
  engineer: 'Can configure and purge services.',
  billing: 'Can view and change billing, and read configuration. Can’t purge.',
  user: 'Can read configuration and stats. Can’t change or purge anything.',
};
