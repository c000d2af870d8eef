// Names of the account page's search parameters, in a small file because the router needs them on every page.

export const ACCOUNT_SEARCH_NAMES = [
  'q',
  'status',
  'type',
  'role',
  'scope',
  'owner',
  'service',
  'unused',
  'expires',
  'sort',
  'page',
  'size',
  'token',
] as const;
