// The code of each page that is loaded on demand. A live build loads that of the page in the address early.

/** The start page is not among them: its code is part of the first load. */
export const PAGE_FILES: Readonly<Record<string, string>> = {
  '/sign-in': 'src/app/pages/sign-in-route.tsx',
  '/account/personal/tokens/new': 'src/features/tokens/create/create-page.tsx',
  '/account/personal/tokens/replace': 'src/features/tokens/replace/replace-page.tsx',
  '/account/tokens': 'src/app/pages/account-route.tsx',
  '/account/people': 'src/app/pages/people-route.tsx',
  '/account/events': 'src/app/pages/events-route.tsx',
};
