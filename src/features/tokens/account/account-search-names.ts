// The names in the address of the account page: apart from their rules, because the router knows them on every page.

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
