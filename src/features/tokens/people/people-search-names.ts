// The names in the address of the people page: apart from their rules, because the router knows them on every page.

export const PEOPLE_SEARCH_NAMES = ['q', 'sort', 'page', 'size', 'person'] as const;
