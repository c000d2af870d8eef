// The names of the account's lists in sentences.
import type { AuditSource } from '../../api/audit/audit-protocol.ts';
import type { Noun } from '../../domain/gaps.ts';

export const LIST_NOUNS: Record<AuditSource, Noun> = {
  'user-tokens': { one: 'user token', other: 'user tokens' },
  'automation-tokens': { one: 'automation token', other: 'automation tokens' },
  people: { one: 'user', other: 'users' },
};
