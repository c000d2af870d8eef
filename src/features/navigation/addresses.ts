// The addresses of the pages. Search parameters are plain text; what looks like a secret is neither read nor written.
import { looksLikeSecret } from '../../domain/secret-shape.ts';
import { plainPath } from './plain-path.ts';

/** The search parameters of each page. */
export const SEARCH_NAMES = {
  '/sign-in': ['ended', 'from'],
  '/account/personal/tokens': ['show', 'q', 'status', 'unused', 'expires', 'sort', 'page', 'size', 'token'],
  '/account/personal/tokens/new': [
    'preset',
    'name',
    'scope',
    'services',
    'expires',
    'type',
    'role',
    'tls',
    'omitted',
  ],
  '/account/personal/tokens/replace': ['token'],
  '/account/tokens': [
    'show',
    'q',
    'status',
    'type',
    'role',
    'scope',
    'owner',
    'service',
    'access',
    'can',
    'unused',
    'expires',
    'from',
    'to',
    'finding',
    'thresholds',
    'panel',
    'lanes',
    'sort',
    'page',
    'size',
    'token',
  ],
  '/account/people': ['q', 'sort', 'page', 'size', 'person'],
  '/account/events': ['type', 'actor', 'token', 'from', 'to'],
} as const;

export type PagePath = keyof typeof SEARCH_NAMES;

/** The search parameters of a page. Their values are checked by the page. */
export type Search<Path extends PagePath> = Texts<(typeof SEARCH_NAMES)[Path][number]>;

type Texts<Name extends string> = { readonly [Key in Name]?: string };

/** The page at a path, or `null`. */
export function pageAt(pathname: string): PagePath | null {
  const path = plainPath(pathname);
  return isPagePath(path) ? path : null;
}

/** The address of a page, without the parameters that are empty. */
export function hrefOf<Path extends PagePath>(path: Path, search: Search<Path>): string {
  const text = formatSearch(search);
  return text === '' ? path : `${path}?${text}`;
}

/** The parameters of a query string that the page knows. */
export function searchOf<Path extends PagePath>(path: Path, query: string): Search<Path> {
  return pick<(typeof SEARCH_NAMES)[Path][number]>(SEARCH_NAMES[path], parseSearch(query));
}

function pick<Name extends string>(
  names: readonly Name[],
  values: Readonly<Record<string, string>>,
): Texts<Name> {
  const texts: { [Key in Name]?: string } = {};
  for (const name of names) {
    const value = values[name];
    if (value !== undefined) texts[name] = value;
  }
  return texts;
}

export function parseSearch(query: string): Record<string, string> {
  return Object.fromEntries([...new URLSearchParams(query)].filter(([, value]) => !looksLikeSecret(value)));
}

/** The query string without its `?`. */
export function formatSearch(search: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '' && !looksLikeSecret(value)) params.set(name, value);
  }
  return params.toString();
}

function isPagePath(path: string): path is PagePath {
  return Object.hasOwn(SEARCH_NAMES, path);
}
