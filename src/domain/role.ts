// The roles that people and automation tokens can have.
import { isolatedText } from './foreign-text.ts';

/** Every role of the API (wire.md §5.1). The guide describes the first four. */
export const ROLES = ['superuser', 'engineer', 'billing', 'user', 'tls_admin', 'tls_viewer'] as const;

export type Role = (typeof ROLES)[number];

/** Whether the console knows the role. The API may add roles, so roles that it sends are texts. */
export function isRole(name: string): name is Role {
  return ROLES.some(role => role === name);
}

/** The labels of the known roles. For a role of the API use {@link roleLabel}. */
export const ROLE_LABELS: Record<Role, string> = {
  superuser: 'Superuser',
  engineer: 'Engineer',
  billing: 'Billing',
  user: 'User',
  tls_admin: 'TLS admin',
  tls_viewer: 'TLS viewer',
};

/** The label of any role. An unknown role has its name, and `''`, a missing one, is "Unknown". */
export function roleLabel(role: string): string {
  if (isRole(role)) return ROLE_LABELS[role];
  return role === '' ? 'Unknown' : isolatedText(role);
}

/** "superuser", "TLS admin", "“auditor”" */
export function lowerRole(role: string): string {
  if (!isRole(role)) return `“${isolatedText(role)}”`;
  const label = ROLE_LABELS[role];
  return label.startsWith('TLS') ? label : label.toLowerCase();
}

const WITH_ARTICLE: Record<Role, string> = {
  superuser: 'a superuser',
  engineer: 'an engineer',
  billing: 'a billing user',
  user: 'a user',
  tls_admin: 'a TLS admin',
  tls_viewer: 'a TLS viewer',
};

/** The role in a sentence, with its article: "an engineer", "a billing user", "a user with the role “auditor”". */
export function roleWithArticle(role: string): string {
  if (isRole(role)) return WITH_ARTICLE[role];
  return role === '' ? 'a user with an unknown role' : `a user with the role “${isolatedText(role)}”`;
}

/** The roles an automation token can have (product §1). Superuser is not one of them. */
export const AUTOMATION_ROLES = ['engineer', 'billing', 'user'] as const satisfies readonly Role[];

export type AutomationRole = (typeof AUTOMATION_ROLES)[number];

export function isAutomationRole(value: string): value is AutomationRole {
  return AUTOMATION_ROLES.some(role => role === value);
}

/** Product rule 2: only superusers create automation tokens. */
export function canCreateAutomationTokens(role: string): boolean {
  return role === 'superuser';
}

/** Product rule 15: the account page is for superusers only. */
export function canSeeAccountTokens(role: string): boolean {
  return role === 'superuser';
}
