// Tests which commands a text finds.
import { expect, it } from 'vitest';
import { ACTION_LIST } from './actions.ts';
import { matchingCommands } from './entry.ts';

const COMMANDS = ACTION_LIST.map(({ action, label, icon, words }) => ({
  id: action,
  label,
  icon,
  words,
  run: () => {},
}));

it.each([
  ['', ['create', 'theme-system', 'theme-light', 'theme-dark', 'utc', 'privacy', 'shortcuts', 'sign-out']],
  ['DARK', ['theme-dark']],
  ['theme light', ['theme-light']],
  ['log out', ['sign-out']],
  ['blur', ['privacy']],
  ['utc', ['utc']],
  ['new', ['create']],
  ['nothing of this', []],
])('“%s” finds %j', (text, found) => {
  expect(matchingCommands(COMMANDS, text).map(({ id }) => id)).toEqual(found);
});
