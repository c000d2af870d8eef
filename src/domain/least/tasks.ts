// What a token is for, and the least type, role and scopes that allow it.
import { AUTOMATION_ROLES, type AutomationRole, type Role, roleWithArticle } from '../role.ts';
import { SCOPE_LABELS, SCOPES, type Scope } from '../scope.ts';

export type TaskId =
  | 'purge-url'
  | 'purge-key'
  | 'purge-all'
  | 'read-stats'
  | 'read-configuration'
  | 'change-configuration'
  | 'certificates'
  | 'read-billing'
  | 'change-billing'
  | 'manage-users';

type Task = {
  readonly label: string;
  /** The narrowest scope that allows it. `null` if TLS management does, which only automation tokens have. */
  readonly scope: Scope | null;
  /** The roles that allow it. */
  readonly roles: readonly Role[];
};

const PURGING: readonly Role[] = ['superuser', 'engineer'];

/**
 * Scopes: guide, "Scopes". Roles: product rule 5 for purging, guide, "Creating automation tokens" for the other roles.
 * Where the guide is silent, a role is left out: a token that is too narrow is noticed, one that is too broad is not.
 */
export const TASKS: Readonly<Record<TaskId, Task>> = {
  'purge-url': { label: 'Purge a URL', scope: 'purge_select', roles: PURGING },
  'purge-key': { label: 'Purge a surrogate key', scope: 'purge_select', roles: PURGING },
  'purge-all': { label: 'Purge everything', scope: 'purge_all', roles: PURGING },
  'read-stats': { label: 'Read stats', scope: 'global:read', roles: ['superuser', 'engineer', 'user'] },
  'read-configuration': {
    label: 'Read configuration',
    scope: 'global:read',
    roles: ['superuser', 'engineer', 'billing', 'user'],
  },
  'change-configuration': {
    label: 'Change configuration',
    scope: 'global',
    roles: ['superuser', 'engineer'],
  },
  certificates: { label: 'Manage TLS certificates', scope: null, roles: ['superuser', 'tls_admin'] },
  'read-billing': { label: 'Read billing', scope: 'global:read', roles: ['superuser', 'billing'] },
  'change-billing': { label: 'Change billing', scope: 'global', roles: ['superuser', 'billing'] },
  'manage-users': { label: 'Manage users', scope: 'global', roles: ['superuser'] },
};

export const TASK_IDS = Object.keys(TASKS).filter(isTaskId);

export function isTaskId(id: string): id is TaskId {
  return Object.hasOwn(TASKS, id);
}

/** Who creates the token. */
export type Creator = {
  readonly role: string;
  /** Whether the API lets this user create automation tokens now. */
  readonly canAutomate: boolean;
};

export type Least =
  | {
      readonly kind: 'possible';
      readonly type: 'user' | 'automation';
      /** Of an automation token. */
      readonly role: AutomationRole | null;
      readonly tlsManagement: boolean;
      readonly scopes: readonly Scope[];
      /** Why it is not less, one sentence each. */
      readonly reasons: readonly string[];
      /** Why it is more than the tasks themselves. */
      readonly warnings: readonly string[];
    }
  | { readonly kind: 'impossible'; readonly reason: string };

/** The least token for all of these tasks together. */
export function leastFor(tasks: readonly TaskId[], { role, canAutomate }: Creator): Least {
  const automationRole = canAutomate ? leastRole(tasks) : null;
  const isAutomation = automationRole !== null;
  if (!isAutomation) {
    const refused = tasks.filter(task => !TASKS[task].roles.some(each => each === role));
    if (refused.length > 0) return { kind: 'impossible', reason: refusal(refused, role) };
  }
  const tlsManagement = isAutomation && tasks.includes('certificates');
  const needed = tasks.map(task => TASKS[task].scope ?? (isAutomation ? null : 'global'));
  const scopes = leastScopes(needed.filter(scope => scope !== null));
  const wide = tasks.filter((_, index) => needed[index] === 'global');
  return {
    kind: 'possible',
    type: isAutomation ? 'automation' : 'user',
    role: automationRole,
    tlsManagement,
    scopes,
    reasons: [
      ...tasks.map((task, index) => reasonFor(task, needed[index] ?? null)),
      ...(isAutomation
        ? ['An automation token has a role of its own and isn’t deleted with your user.']
        : []),
    ],
    warnings: wide.map(
      task =>
        `“${TASKS[task].label}” isn’t possible with less than ${SCOPE_LABELS.global}. The token can do everything that its role allows.`,
    ),
  };
}

/** `global` contains the others. A token needs a scope: reading is the least, and no role is refused it. */
function leastScopes(needed: readonly Scope[]): readonly Scope[] {
  if (needed.includes('global')) return ['global'];
  return needed.length === 0 ? ['global:read'] : SCOPES.filter(scope => needed.includes(scope));
}

/** The role that allows least, of those that allow everything. TLS management is allowed apart from the role. */
function leastRole(tasks: readonly TaskId[]): AutomationRole | null {
  const byPower = AUTOMATION_ROLES.toReversed();
  return (
    byPower.find(role =>
      tasks.every(task => TASKS[task].scope === null || TASKS[task].roles.includes(role)),
    ) ?? null
  );
}

function reasonFor(task: TaskId, scope: Scope | null): string {
  const { label } = TASKS[task];
  return scope === null ? `“${label}” needs TLS management.` : `“${label}” needs ${SCOPE_LABELS[scope]}.`;
}

function refusal(tasks: readonly TaskId[], role: string): string {
  const labels = tasks.map(task => `“${TASKS[task].label}”`).join(', ');
  const verb = tasks.length === 1 ? 'isn’t' : 'aren’t';
  return `${labels} ${verb} possible with a token of ${roleWithArticle(role)}. Ask a superuser.`;
}
