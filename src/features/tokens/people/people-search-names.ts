// Names of the people page's search parameters, in a small file because the router needs them on every page.

export const PEOPLE_SEARCH_NAMES = ['q', 'sort', 'page', 'size', 'person'] as const;
