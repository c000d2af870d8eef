// The sentence that says what a token can do, shown wherever the console describes a token.
import { type Access, accessLabel } from './access.ts';
import { isolatedText } from './foreign-text.ts';
import { canUseScope } from './permissions.ts';
import { isRole, lowerRole, roleWithArticle } from './role.ts';
import { isScope, type Scope } from './scope.ts';
import { formatInstant } from './time-zone.ts';
import { isExpired, type Token } from './token.ts';

/** The facts that the sentence needs. Callers pass `{ ...token, role }`. */
export type DescribedToken = Pick<Token, 'scopes' | 'access' | 'expiresAt' | 'automation'> & {
  /** The owner's role, which limits a user token (wire.md §7); `null` if the owner is unknown. */
  readonly role: string | null;
};

/**
 * "This token can purge by URL or surrogate key on 3 services until 22 Feb 2027, 23:59 CET. It cannot read
 * configuration." For an expired token the sentence is in the past tense and leaves out the limits.
 * @param now decides only whether the token has expired.
 */
export function accessSentence(token: DescribedToken, now: Date, timeZone: string): string {
  const sorted = sortScopes(token);
  const expired = isExpired(token, now);
  const end = token.expiresAt === null ? null : formatInstant(token.expiresAt, timeZone);
  const abilities = describeAbilities(sorted.usable, token);
  const sentences: string[] = [];
  if (abilities === null) {
    sentences.push(
      describeNoAbility(token, sorted, expired),
      ...describeIneffectiveScopes(token, sorted, expired),
    );
    if (end !== null) sentences.push(`It ${expired ? 'expired' : 'expires'} on ${end}.`);
  } else {
    const until = end === null ? '' : ` until ${expired ? 'it expired on ' : ''}${end}`;
    const target = describeTarget(token.access, sorted.usable);
    sentences.push(`This token ${expired ? 'could' : 'can'} ${abilities} on ${target}${until}.`);
  }
  if (end === null) sentences.push('It never expires.');
  if (abilities !== null) {
    if (managesTls(token)) sentences.push(`It ${expired ? 'could' : 'can'} also ${TLS_MANAGEMENT}.`);
    if (!expired) sentences.push(...describeLimits(token, sorted));
    sentences.push(...describeIneffectiveScopes(token, sorted, expired));
    if (sorted.unknown.length > 0) {
      sentences.push(
        `It also ${expired ? 'had' : 'has'} the ${quotedScopes(sorted.unknown)}, which this console doesn’t recognise.`,
      );
    }
  }
  return sentences.join(' ');
}

/** TLS management covers all services, whatever the token's access (guide, "Creating automation tokens"). */
const TLS_MANAGEMENT = 'change TLS certificates and domains on all services';

function managesTls({ automation }: DescribedToken): boolean {
  return automation?.tlsManagement === true;
}

function boundingRole({ automation, role }: DescribedToken): string | null {
  return (automation === null ? role : automation.role) || null;
}

type SortedScopes = {
  readonly usable: readonly Scope[];
  /** Scopes that the role cannot use, so they have no effect (wire.md §7). */
  readonly ineffective: readonly Scope[];
  readonly unknown: readonly string[];
};

function sortScopes(token: DescribedToken): SortedScopes {
  const role = boundingRole(token);
  const distinct = [...new Set(token.scopes)];
  const known = distinct.filter(isScope);
  // Nobody knows what an unknown role allows, so nothing is ruled out.
  const isUsable = (scope: Scope) => role === null || !isRole(role) || canUseScope(role, scope);
  return {
    usable: known.filter(isUsable),
    ineffective: known.includes('global') ? [] : known.filter(scope => !isUsable(scope)),
    unknown: distinct.filter(scope => !isScope(scope)),
  };
}

function describeAbilities(scopes: readonly Scope[], token: DescribedToken): string | null {
  const role = boundingRole(token);
  const whose = token.automation === null ? "its owner's" : 'its';
  if (scopes.includes('global')) {
    return `do everything ${role === null ? whose : `the ${lowerRole(role)}`} role allows`;
  }
  const purge = describePurging(scopes);
  const read = scopes.includes('global:read') ? 'read account information, configuration and stats' : null;
  return purge !== null && read !== null ? `both ${purge} and ${read}` : (purge ?? read);
}

function describePurging(scopes: readonly Scope[]): string | null {
  const all = scopes.includes('purge_all');
  const select = scopes.includes('purge_select');
  if (all && select) return 'purge by URL, by surrogate key or everything at once';
  if (all) return 'purge everything';
  return select ? 'purge by URL or surrogate key' : null;
}

/** `global` includes account-level endpoints, which "all services" would not say. */
function describeTarget(access: Access, scopes: readonly Scope[]): string {
  const inAccount = access.kind === 'all' && scopes.includes('global');
  return inAccount ? 'the account and all its services' : accessLabel(access);
}

function describeNoAbility(
  token: DescribedToken,
  { ineffective, unknown }: SortedScopes,
  expired: boolean,
): string {
  const could = expired ? 'could' : 'can';
  if (unknown.length > 0) {
    const tls = managesTls(token) ? ` It ${could} ${TLS_MANAGEMENT}.` : '';
    const reach = `It ${expired ? 'had' : 'has'} access to ${accessLabel(token.access)}.`;
    return `This console doesn’t recognise this token’s ${quotedScopes(unknown)}. ${reach}${tls}`;
  }
  if (managesTls(token)) return `This token ${could} only ${TLS_MANAGEMENT}.`;
  if (ineffective.length > 0) return `This token ${could} do nothing.`;
  return `This token ${expired ? 'had' : 'has'} no scope, so it ${could} do nothing.`;
}

function describeLimits(token: DescribedToken, { usable, unknown }: SortedScopes): string[] {
  const global = usable.includes('global');
  const reads = global || usable.includes('global:read');
  const limits: string[] = [];
  // Product rule 8: limiting services does not limit account-level endpoints.
  if (token.access.kind !== 'all' && reads) {
    const verb = global ? 'use' : 'read';
    limits.push(`It can also ${verb} account-level endpoints, which aren’t limited by service.`);
  }
  // An unknown scope may allow more, so nothing can be ruled out.
  if (global || unknown.length > 0) return limits;
  const configuration = managesTls(token) ? 'other configuration' : 'configuration';
  if (!reads) limits.push('It cannot read configuration.');
  else if (describePurging(usable) === null) limits.push(`It cannot purge or change ${configuration}.`);
  else limits.push(`It cannot change ${configuration}.`);
  return limits;
}

function describeIneffectiveScopes(
  token: DescribedToken,
  { ineffective }: SortedScopes,
  expired: boolean,
): string[] {
  const role = boundingRole(token);
  if (ineffective.length === 0 || role === null) return [];
  const verb = expired ? 'had' : ineffective.length === 1 ? 'has' : 'have';
  const subject = `Its ${ineffective.length === 1 ? 'scope' : 'scopes'} ${ineffective.join(' and ')}`;
  const holder = token.automation === null ? roleWithArticle(role) : `the ${lowerRole(role)} role`;
  return [`${subject} ${verb} no effect for ${holder}.`];
}

/** "scope “beta”", "scopes “beta” and “root”" */
function quotedScopes(scopes: readonly string[]): string {
  const names = scopes.map(scope => `“${isolatedText(scope)}”`).join(' and ');
  return `${scopes.length === 1 ? 'scope' : 'scopes'} ${names}`;
}
