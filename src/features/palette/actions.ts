// The actions of the command palette, and the keyboard shortcuts of the pages.
import type { IconName } from '../../ui/icon.tsx';
import { MORE_ICONS } from '../../ui/more-icons.ts';

type ActionFacts = {
  readonly label: string;
  readonly icon: IconName;
  /** Other words that find it. */
  readonly words: string;
  /** The shortcut that does the same. */
  readonly key?: Shortcut;
};

export const SHORTCUTS = {
  '/': 'Go to the search of the page',
  n: 'Create a token',
  j: 'Go to the next row',
  k: 'Go to the row before',
  x: 'Select the row, or clear its selection',
  Enter: 'Open the row',
  r: 'Replace the token of the row',
  '?': 'Show these shortcuts',
} as const;

export type Shortcut = keyof typeof SHORTCUTS;

const ACTIONS = {
  create: { label: 'Create token', icon: 'plus', words: 'new add', key: 'n' },
  'theme-system': {
    label: 'Use the theme of the system',
    icon: MORE_ICONS.auto,
    words: 'colours appearance',
  },
  'theme-light': { label: 'Use the light theme', icon: MORE_ICONS.sun, words: 'colours appearance bright' },
  'theme-dark': { label: 'Use the dark theme', icon: MORE_ICONS.moon, words: 'colours appearance night' },
  utc: { label: 'Show times in UTC, or in local time', icon: 'clock', words: 'zone clock' },
  privacy: {
    label: 'Switch the privacy mode on or off',
    icon: MORE_ICONS.eyeOff,
    words: 'blur hide names share screen',
  },
  shortcuts: { label: 'Keyboard shortcuts', icon: 'info', words: 'keys help hotkeys', key: '?' },
  'sign-out': { label: 'Sign out', icon: 'log-out', words: 'log out leave end session' },
} as const satisfies Record<string, ActionFacts>;

export type Action = keyof typeof ACTIONS;

export const ACTION_LIST: readonly (ActionFacts & { readonly action: Action })[] = [
  { action: 'create', ...ACTIONS.create },
  { action: 'theme-system', ...ACTIONS['theme-system'] },
  { action: 'theme-light', ...ACTIONS['theme-light'] },
  { action: 'theme-dark', ...ACTIONS['theme-dark'] },
  { action: 'utc', ...ACTIONS.utc },
  { action: 'privacy', ...ACTIONS.privacy },
  { action: 'shortcuts', ...ACTIONS.shortcuts },
  { action: 'sign-out', ...ACTIONS['sign-out'] },
];
