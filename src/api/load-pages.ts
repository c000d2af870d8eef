// Loads a list in pages: a few at a time, up to a limit, and without losing all of them for one that fails.
import type { Gaps } from '../domain/gaps.ts';
import { ApiError } from './api-error.ts';

/** The number of requests at the same time. */
export const PARALLEL_PAGES = 4;

/** The most pages of one list. With 100 rows a page that is far beyond the largest account. */
export const MAX_PAGES = 1000;

/** After this many failures the pages that are left are not tried. */
const MAX_FAILURES = 4;

export type PageOf = {
  /** Rows and what could not be read of the page. */
  readonly rows: readonly unknown[];
  readonly unreadable: number;
  /** The number of pages that this page announces. Only that of the first page counts. */
  readonly pages: number;
};

export type PagesResult = Gaps & {
  /** Why the first missing page is missing. */
  readonly error: ApiError | null;
};

/**
 * Loads all pages. The first one tells how many there are.
 * @param onPage gets the pages in the order of their arrival.
 * @throws if the first page fails, if a failure ends the session, or if the request was aborted.
 */
export async function loadPages<Page extends PageOf>(
  load: (page: number) => Promise<Page>,
  onPage: (page: Page, number: number) => void,
): Promise<PagesResult> {
  const first = await load(1);
  onPage(first, 1);
  const arrived = new Set([1]);
  const errors: ApiError[] = [];
  let unreadable = first.unreadable;
  let last = Math.min(first.pages, MAX_PAGES);
  let next = 2;
  let ended = false;
  const loadNext = async (): Promise<void> => {
    while (next <= last && !ended && !givesUp(errors)) {
      const number = next++;
      try {
        const page = await load(number);
        onPage(page, number);
        arrived.add(number);
        unreadable += page.unreadable;
        // Nothing follows an empty page, whatever the first one announced.
        if (page.rows.length + page.unreadable === 0) last = Math.min(last, number);
      } catch (error) {
        if (!(error instanceof ApiError) || error.isAboutSession) {
          ended = true;
          throw error;
        }
        errors.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: PARALLEL_PAGES }, loadNext));
  const missing = Array.from({ length: Math.max(0, last) }, (_, at) => at + 1).filter(
    page => !arrived.has(page),
  );
  return {
    unreadable,
    missingPages: missing.length,
    cutOff: first.pages > MAX_PAGES,
    error: errors[0] ?? null,
  };
}

/** Asking on does not help against a rate limit, and hardly after several failures. */
function givesUp(errors: readonly ApiError[]): boolean {
  return errors.length >= MAX_FAILURES || errors.some(({ kind }) => kind === 'rate-limited');
}
