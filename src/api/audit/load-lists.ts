// Loads the token lists of an account and validates them row by row.
import type { Token } from '../../domain/token.ts';
import { automationTokenPageSchema } from '../../wire/automation-token-schema.ts';
import { parseToken } from '../../wire/parse-token.ts';
import { paths } from '../../wire/paths.ts';
import { requestJson } from '../http.ts';

/** Milliseconds. The list is one response of any length: 40 MB for 100,000 tokens. */
const LIST_TIME_LIMIT = 180_000;

/** The page size that Fastly's own client requests (wire.md §3.2). */
const AUTOMATION_PER_PAGE = 100;

/**
 * Loads all user tokens of the account (wire.md §2.8). Each row is passed to `take` as soon as it is validated, so that
 * 100,000 token objects never exist at the same time.
 * @throws ApiError of kind `malformed` if a row is invalid. Earlier rows have been passed to `take` by then.
 */
export async function loadUserTokens(
  customerId: string,
  take: (token: Token) => void,
  signal: AbortSignal,
): Promise<void> {
  const path = paths.accountTokens(customerId);
  await requestJson({ method: 'GET', path, signal, timeLimit: LIST_TIME_LIMIT }, streamingSchema(take));
}

/** Loads all automation tokens. The first page tells the number of pages, the others are requested in parallel. */
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

/** A schema of a list that passes on each row instead of keeping it. */
function streamingSchema(take: (token: Token) => void) {
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
