// Loads the token lists of an account and validates them row by row.
import type { Token } from '../../domain/token.ts';
import { automationTokenPageSchema } from '../../wire/automation-token-schema.ts';
import { paths } from '../../wire/paths.ts';
import { schemaOf } from '../../wire/schema.ts';
import { parseToken } from '../../wire/token-schema.ts';
import { requestJson } from '../http.ts';
import { loadPages, type PagesResult } from '../load-pages.ts';

/** Milliseconds. The list is one response of any length: 40 MB for 100,000 tokens. */
const LIST_TIME_LIMIT = 180_000;

/** The page size that Fastly's own client requests (wire.md §3.2). */
const AUTOMATION_PER_PAGE = 100;

/**
 * Loads all user tokens of the account (wire.md §2.8). Each row is passed to `take` as soon as it is validated, so that
 * 100,000 token objects never exist at the same time.
 * @returns the number of rows that could not be read.
 */
export async function loadUserTokens(
  customerId: string,
  take: (token: Token) => void,
  signal: AbortSignal,
): Promise<number> {
  const path = paths.accountTokens(customerId);
  const { data } = await requestJson(
    { method: 'GET', path, signal, timeLimit: LIST_TIME_LIMIT },
    streamingSchema(take),
  );
  return data;
}

/** Loads all automation tokens. Pages that fail are left out, unless it is the first one. */
export async function loadAutomationTokens(
  onPage: (tokens: readonly Token[]) => void,
  signal: AbortSignal,
): Promise<PagesResult> {
  const load = async (page: number) => {
    const path = paths.automationTokenPage(page, AUTOMATION_PER_PAGE);
    const { data } = await requestJson({ method: 'GET', path, signal }, automationTokenPageSchema);
    return { ...data.data, pages: data.meta.total_pages };
  };
  return loadPages(load, ({ rows }) => onPage(rows));
}

/** A schema of a list that passes on each row instead of keeping it. Its result is the number of unreadable rows. */
function streamingSchema(take: (token: Token) => void) {
  return schemaOf(list => {
    if (!Array.isArray(list)) return null;
    const rows: unknown[] = list;
    let unreadable = 0;
    for (const row of rows) {
      const token = parseToken(row);
      if (token === null) unreadable += 1;
      else take(token);
    }
    return unreadable;
  });
}
