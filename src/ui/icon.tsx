// The icons of the first page. Icons are decorative: the text beside an icon must convey its meaning.
import styles from './icon.module.css';

const circle = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z';

const shapes = {
  'alert-circle': `${circle}M12 7.5v5M12 16.2v.1`,
  'alert-triangle':
    'M10.3 4.2 2.6 17.5A2 2 0 0 0 4.3 20.5h15.4a2 2 0 0 0 1.7-3L13.7 4.2a2 2 0 0 0-3.4 0ZM12 9.5v4M12 17v.1',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  'check-circle': `${circle}M8 12.3l2.8 2.8L16 9.6`,
  'chevron-down': 'M6 9l6 6 6-6',
  'chevron-up': 'M6 15l6-6 6 6',
  'chevrons-up-down': 'M8 9.5l4-4 4 4M8 14.5l4 4 4-4',
  'circle-dashed':
    'M10.2 3.2h3.6M10.2 20.8h3.6M17 4.5l2.5 2.5M7 4.5 4.5 7M20.8 10.2v3.6M3.2 10.2v3.6M17 19.5l2.5-2.5M7 19.5 4.5 17',
  clock: `${circle}M12 7v5.2l3.4 2`,
  hourglass:
    'M6.5 3.5h11M6.5 20.5h11M8 3.5v3c0 3 4 3.5 4 5.5s-4 2.5-4 5.5v3M16 3.5v3c0 3-4 3.5-4 5.5s4 2.5 4 5.5v3',
  infinity:
    'M12 12c-2-2.7-3.5-4.2-5.5-4.2a4.2 4.2 0 0 0 0 8.4c2 0 3.5-1.5 5.5-4.2Zm0 0c2 2.7 3.5 4.2 5.5 4.2a4.2 4.2 0 0 0 0-8.4c-2 0-3.5 1.5-5.5 4.2Z',
  info: `${circle}M12 11.5v5M12 7.8v.1`,
  key: 'M8 10.5a5 5 0 1 0 0 10 5 5 0 0 0 0-10ZM11.5 12.5 20.5 3.5M16 8l3 3M18.5 5.5l2 2',
  'log-out': 'M9.5 20.5h-4A1.5 1.5 0 0 1 4 19V5a1.5 1.5 0 0 1 1.5-1.5h4M15.5 16.5 20 12l-4.5-4.5M20 12H9.5',
  monitor:
    'M4.5 4h15A1.5 1.5 0 0 1 21 5.5v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 14.5v-9A1.5 1.5 0 0 1 4.5 4ZM12 16v4M8 20.5h8',
  plus: 'M12 5v14M5 12h14',
  refresh:
    'M20.5 4.5v5h-5M3.5 19.5v-5h5M19.8 9.5A8.2 8.2 0 0 0 5.6 6.8L3.5 9M4.2 14.5a8.2 8.2 0 0 0 14.2 2.7l2.1-2.2',
  replace: 'M4 8.5h14M14.5 5 18 8.5 14.5 12M20 15.5H6M9.5 12 6 15.5 9.5 19',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.3 15.3 20.5 20.5',
  trash:
    'M4 6.5h16M9 6.5V4.5a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v2M6 6.5l.9 12.6a1.5 1.5 0 0 0 1.5 1.4h7.2a1.5 1.5 0 0 0 1.5-1.4L18 6.5M10 10.5v6M14 10.5v6',
  unlock:
    'M6.5 10.5h11a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19v-7a1.5 1.5 0 0 1 1.5-1.5ZM8 10.5V7.5a4 4 0 0 1 7.7-1.5',
  user: 'M12 3.5a4.25 4.25 0 1 0 0 8.5 4.25 4.25 0 0 0 0-8.5ZM4 20.5a8 8 0 0 1 16 0',
  x: 'M6 6l12 12M18 6 6 18',
  'x-circle': `${circle}M9 9l6 6M15 9l-6 6`,
} as const;

export type IconShape = { readonly path: string };

/** An icon of the first page by its name; the others are in `more-icons.ts`. */
export type IconName = keyof typeof shapes | IconShape;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className={styles.icon}
      viewBox="0 0 24 24"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={typeof name === 'string' ? shapes[name] : name.path} />
    </svg>
  );
}
