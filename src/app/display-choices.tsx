// What a user chooses about the look of the console: the theme, and in the user menu the rest.
import { ThemeSwitch } from '../ui/theme-switch.tsx';
import { DisplaySwitches } from './display-switches.tsx';
import { ShortcutChoice } from './palette/shortcut-choice.tsx';
import type { useTheme } from './preferences.ts';

type DisplayChoicesProps = { readonly theme: ReturnType<typeof useTheme>; readonly inMenu: boolean };

export function DisplayChoices({ theme: [theme, setTheme], inMenu }: DisplayChoicesProps) {
  return (
    <>
      <ThemeSwitch value={theme} onChange={setTheme} showsWords={inMenu} />
      {inMenu && <DisplaySwitches />}
      {inMenu && <ShortcutChoice />}
    </>
  );
}
