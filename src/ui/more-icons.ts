// The icons that the first page does not show. A file that shows one imports it, so that the first load stays small.
import type { IconShape } from './icon.tsx';

export const MORE_ICONS = {
  auto: { path: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 3v18M12 7.5l5.5 0M12 12h9M12 16.5h5.5' },
  chevronLeft: { path: 'M15 6l-6 6 6 6' },
  chevronRight: { path: 'M9 6l6 6-6 6' },
  chevronsLeft: { path: 'M17.5 6l-6 6 6 6M6.5 6v12' },
  chevronsRight: { path: 'M6.5 6l6 6-6 6M17.5 6v12' },
  copy: {
    path: 'M10 8.5h9.5a1 1 0 0 1 1 1V19.5a1 1 0 0 1-1 1H9.5a1 1 0 0 1-1-1V9.5a1 1 0 0 1 1-1H10M15.5 8.5v-4a1 1 0 0 0-1-1h-10a1 1 0 0 0-1 1v10a1 1 0 0 0 1 1h4',
  },
  download: { path: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4.5 20h15' },
  eye: {
    path: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  },
  eyeOff: {
    path: 'M10 5.7A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-2.4 3.2M6.5 7.2A16 16 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4.8-1.4M9.9 9.9a3 3 0 0 0 4.2 4.2M3.5 3.5l17 17',
  },
  lock: {
    path: 'M6.5 10.5h11a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19v-7a1.5 1.5 0 0 1 1.5-1.5ZM8 10.5V7.5a4 4 0 0 1 8 0v3',
  },
  moon: { path: 'M20.5 13.5A8.5 8.5 0 1 1 10.5 3.5a6.7 6.7 0 0 0 10 10Z' },
  settings: {
    path: 'M4 7h9M18 7h2M4 17h2M11 17h9M15.5 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM8.5 14.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  },
  sun: {
    path: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  },
} as const satisfies Record<string, IconShape>;
