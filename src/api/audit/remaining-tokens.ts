// Asks the API again which tokens a person has.
import type { AuditRow } from '../../domain/audit/audit-view.ts';
import { ApiError } from '../api-error.ts';
import { accountAudit } from './account-audit.ts';
import { type AuditSnapshot, isWhole } from './audit-snapshot.ts';

/** Both, because only the list of automation tokens says which tokens of the other list are automation tokens. */
export const TOKEN_LISTS = ['automation-tokens', 'user-tokens'] as const;

export type TokenListProblem = { readonly list: (typeof TOKEN_LISTS)[number]; readonly error: Error };

/** Why the lists do not tell the tokens of a person. `null` if they do, or while they load. */
export function tokenListProblem(sources: AuditSnapshot['sources']): TokenListProblem | null {
  for (const list of TOKEN_LISTS) {
    const state = sources[list];
    if (state.status === 'failed') return { list, error: state.error };
    if (state.status === 'ready' && !isWhole(state)) return { list, error: incomplete() };
  }
  return null;
}

/** The user tokens that a person still has, by new lists of the API. @throws if a list fails. */
export async function remainingTokens(customerId: string, userId: string): Promise<readonly AuditRow[]> {
  const audit = accountAudit();
  await audit.load(customerId, TOKEN_LISTS);
  const problem = tokenListProblem(audit.snapshot().sources);
  if (problem !== null) throw problem.error;
  return audit.tokensOf(userId);
}

function incomplete(): ApiError {
  const message = 'A part of the list could not be read.';
  return new ApiError({ kind: 'malformed', status: 200, message, code: null, fields: {}, retryAfter: null });
}
