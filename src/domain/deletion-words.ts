// What a deletion of several tokens is called, and counts of what is deleted.
import { withSeparators } from './with-separators.ts';

/** What is deleted. Deleting a browser session signs somebody out, and is called so. */
export type DeletionKind = 'tokens' | 'sessions';

export const DELETION_WORDS = {
  tokens: { one: 'token', other: 'tokens', verb: 'Delete', running: 'Deleting', done: 'deleted' },
  sessions: {
    one: 'session',
    other: 'sessions',
    verb: 'Sign out',
    running: 'Signing out',
    done: 'signed out',
  },
} as const;

/** "1 token", "14 sessions" */
export function countOf(number: number, kind: DeletionKind): string {
  const { one, other } = DELETION_WORDS[kind];
  return `${withSeparators(number)} ${number === 1 ? one : other}`;
}

/** "1 token", "14 tokens", "100,000 tokens" */
export function tokenCount(number: number): string {
  return countOf(number, 'tokens');
}
