// Hints for the roles of automation tokens. Kept apart from role.ts, because only the create form needs them.
import type { AutomationRole } from './role.ts';

/** What each role allows an automation token to do (guide, "Creating automation tokens"). */
export const AUTOMATION_ROLE_HINTS: Record<AutomationRole, string> = {
  engineer: 'Can change the configuration of services and purge them.',
  billing: 'Can see and change billing, and read the configuration. Cannot purge.',
  user: 'Can read configuration and stats. Cannot change or purge anything.',
};
