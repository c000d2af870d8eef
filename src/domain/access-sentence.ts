// The one sentence that says what a token can do, used wherever a token is described.
import { type Access, accessLabel } from './access.ts';
import { ROLE_WITH_ARTICLE, type Role } from './role.ts';
import { isScope } from './scope.ts';
import { formatInstant } from './time-zone.ts';
import { isExpired } from './token.ts';

export type Described = {
  readonly scopes: readonly string[];
  readonly access: Access;
  /** `null` is never. */
  readonly expiresAt: Date | null;
  /** The role that bounds the token (wire.md §7); `null` where it isn't known. */
  readonly role: Role | null;
};

/**
 * "This token can purge by URL or surrogate key on 3 services until 22 Feb 2027, 23:59 CET. It cannot read
 * configuration." An expired token is told in the past tense.
 * @param now decides only whether the token has expired.
 */
export function accessSentence(token: Described, now: Date, timeZone: string): string {
  const expired = isExpired(token, now);
  const abilities = describeAbilities(token);
  const lead =
    abilities === null
      ? `This token ${expired ? 'had' : 'has'} no scope, so it ${expired ? 'could' : 'can'} do nothing`
      : `This token ${expired ? 'could' : 'can'} ${abilities} on ${accessLabel(token.access)}`;
  const sentences = [`${lead}${describeEnd(token.expiresAt, expired, timeZone)}.`];
  if (!expired) sentences.push(...describeLimits(token));
  return sentences.join(' ');
}

function describeAbilities({ scopes, role }: Described): string | null {
  if (scopes.includes('global')) {
    return `do everything ${role === null ? "its owner's role" : ROLE_WITH_ARTICLE[role]} may do`;
  }
  const abilities: string[] = [];
  if (scopes.includes('global:read')) abilities.push('read account information, configuration and stats');
  const all = scopes.includes('purge_all');
  const select = scopes.includes('purge_select');
  if (all && select) abilities.push('purge everything, or by URL or surrogate key,');
  else if (all) abilities.push('purge everything');
  else if (select) abilities.push('purge by URL or surrogate key');
  const unknown = scopes.filter(scope => !isScope(scope));
  if (unknown.length > 0)
    abilities.push(
      `use the scope ${unknown.map(scope => `“${scope}”`).join(' and ')}, which this console does not know,`,
    );
  return abilities.length === 0 ? null : abilities.join(' and ');
}

function describeEnd(expiresAt: Date | null, expired: boolean, timeZone: string): string {
  if (expiresAt === null) return ' and never expires';
  return expired
    ? ` until it expired on ${formatInstant(expiresAt, timeZone)}`
    : ` until ${formatInstant(expiresAt, timeZone)}`;
}

function describeLimits({ scopes, access }: Described): string[] {
  const global = scopes.includes('global');
  const reads = global || scopes.includes('global:read');
  const purges = scopes.includes('purge_all') || scopes.includes('purge_select');
  const limits: string[] = [];
  // Product rule 8: a limit to services doesn't bind endpoints that belong to no service.
  if (access.kind === 'limited' && reads)
    limits.push(
      `The limit does not cover account-level endpoints, which it can ${global ? 'use' : 'read'} too.`,
    );
  if (!reads) limits.push(scopes.some(isScope) ? 'It cannot read configuration.' : '');
  else if (!global)
    limits.push(purges ? 'It cannot change configuration.' : 'It cannot purge or change configuration.');
  return limits.filter(limit => limit !== '');
}
