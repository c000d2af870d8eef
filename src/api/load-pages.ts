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
  /** The number of pages that this page announces. The largest one counts: the list can grow while it loads. */
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
  const filled = new Set<number>();
  const errors: ApiError[] = [];
  let unreadable = 0;
  let announced = 1;
  let firstEmpty = Number.POSITIVE_INFINITY;
  const take = (page: Page, number: number) => {
    onPage(page, number);
    unreadable += page.unreadable;
    announced = Math.max(announced, page.pages);
    if (page.rows.length + page.unreadable > 0) filled.add(number);
    else firstEmpty = Math.min(firstEmpty, number);
  };
  take(await load(1), 1);
  let next = 2;
  let ended = false;
  const loadNext = async (): Promise<void> => {
    // Nothing follows an empty page, whatever the others announced.
    while (next <= Math.min(announced, firstEmpty, MAX_PAGES) && !ended && !givesUp(errors)) {
      const number = next++;
      try {
        take(await load(number), number);
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
  // An empty page with rows after it is not the end of the list: it is missing, as is all that was not requested.
  const isEnd = firstEmpty > Math.max(0, ...filled);
  const last = Math.min(announced, MAX_PAGES, isEnd ? firstEmpty - 1 : MAX_PAGES);
  return {
    unreadable,
    missingPages: Array.from({ length: last }, (_, at) => at + 1).filter(page => !filled.has(page)).length,
    cutOff: announced > MAX_PAGES,
    error: errors[0] ?? null,
  };
}

/** More requests do not help against a rate limit, and hardly after several failures. */
function givesUp(errors: readonly ApiError[]): boolean {
  return errors.length >= MAX_FAILURES || errors.some(({ kind }) => kind === 'rate-limited');
}
