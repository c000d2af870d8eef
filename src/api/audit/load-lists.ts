// The lists of an account, each checked row by row and handed on: a superuser's view of all tokens and people.
import type { Token } from '../../domain/token.ts';
import { automationTokenPageSchema } from '../../wire/automation-token-schema.ts';
import { parseToken } from '../../wire/parse-token.ts';
import { paths } from '../../wire/paths.ts';
import { requestJson } from '../http.ts';

/** An account's list is one answer however long it is: 40 MB for 100,000 tokens. Milliseconds. */
const LIST_TIME_LIMIT = 180_000;

/** The most that a page of automation tokens holds, as Fastly's own client asks (wire.md §3.2). */
const AUTOMATION_PER_PAGE = 100;

/**
 * All user tokens of the account (wire.md §2.8). Every row is judged as the one schema of a token does, and handed to
 * `take` at once, so that 100,000 tokens never exist as objects side by side.
 */
export async function loadUserTokens(
  customerId: string,
  take: (token: Token) => void,
  signal: AbortSignal,
): Promise<void> {
  const path = paths.accountTokens(customerId);
  await requestJson({ method: 'GET', path, signal, timeLimit: LIST_TIME_LIMIT }, takingEach(take));
}

/** All automation tokens: the first page says how many there are, the others come side by side. */
export async function loadAutomationTokens(
  onPage: (tokens: readonly Token[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const load = async (page: number) => {
    const path = paths.automationTokenPage(page, AUTOMATION_PER_PAGE);
    const { data } = await requestJson({ method: 'GET', path, signal }, automationTokenPageSchema);
    onPage(data.data);
    return data.meta;
  };
  const first = await load(1);
  await Promise.all(
    Array.from({ length: Math.max(0, first.total_pages - 1) }, (_, index) => load(index + 2)),
  );
}

/** A schema of a list that keeps nothing: each row is parsed and handed on. */
function takingEach(take: (token: Token) => void) {
  return {
    safeParse(data: unknown): { success: true; data: null } | { success: false } {
      if (!Array.isArray(data)) return { success: false };
      const rows: unknown[] = data;
      for (const row of rows) {
        const token = parseToken(row);
        if (token === null) return { success: false };
        take(token);
      }
      return { success: true, data: null };
    },
  };
}
