// What the roles of automation tokens are good for, apart from the roles themselves: only one form says it.
import type { AutomationRole } from './role.ts';

/** What each role lets an automation token do, for the moment of choice (guide, "Creating automation tokens"). */
export const AUTOMATION_ROLE_HINTS: Record<AutomationRole, string> = {
  engineer: 'Can change the configuration of services and purge them.',
  billing: 'Can see and change billing, and read the configuration. Cannot purge.',
  user: 'Can read configuration and stats. Cannot change or purge anything.',
};
