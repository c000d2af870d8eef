// The roles that people and automation tokens can have.

/** Every role of the API (wire.md §5.1). The guide describes the first four. */
export const ROLES = ['superuser', 'engineer', 'billing', 'user', 'tls_admin', 'tls_viewer'] as const;

export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Record<Role, string> = {
  superuser: 'Superuser',
  engineer: 'Engineer',
  billing: 'Billing',
  user: 'User',
  tls_admin: 'TLS admin',
  tls_viewer: 'TLS viewer',
};

/** The role in a sentence, with its article: "an engineer", "a billing user". */
export const ROLE_WITH_ARTICLE: Record<Role, string> = {
  superuser: 'a superuser',
  engineer: 'an engineer',
  billing: 'a billing user',
  user: 'a user',
  tls_admin: 'a TLS admin',
  tls_viewer: 'a TLS viewer',
};

/** The roles an automation token can have (product §1). Superuser is not one of them. */
export const AUTOMATION_ROLES = ['engineer', 'billing', 'user'] as const satisfies readonly Role[];

export type AutomationRole = (typeof AUTOMATION_ROLES)[number];

export function isAutomationRole(value: string): value is AutomationRole {
  return AUTOMATION_ROLES.some(role => role === value);
}

/** Product rule 2: only superusers create automation tokens. */
export function canCreateAutomationTokens(role: Role): boolean {
  return role === 'superuser';
}

/** Product rule 15: the account page is for superusers only. */
export function canSeeAccountTokens(role: Role): boolean {
  return role === 'superuser';
}
