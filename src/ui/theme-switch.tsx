// A radio group for the theme: system, light or dark. The parent stores the choice.
import { useId } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import { MORE_ICONS } from './more-icons.ts';
import styles from './theme-switch.module.css';

export type ThemeChoice = 'system' | 'light' | 'dark';

interface ThemeSwitchProps {
  value: ThemeChoice;
  onChange: (value: ThemeChoice) => void;
  /** Otherwise the words are for screen readers, and in tooltips. */
  showsWords?: boolean;
}

const choices: readonly { value: ThemeChoice; label: string; icon: IconName }[] = [
  { value: 'system', label: 'System', icon: MORE_ICONS.auto },
  { value: 'light', label: 'Light', icon: MORE_ICONS.sun },
  { value: 'dark', label: 'Dark', icon: MORE_ICONS.moon },
];

export function ThemeSwitch({ value, onChange, showsWords = false }: ThemeSwitchProps) {
  const name = useId();
  const ofWords = showsWords ? undefined : 'visually-hidden';
  return (
    <fieldset className={classNames(showsWords && styles.wide)}>
      <legend className={classNames(styles.legend, ofWords)}>Theme</legend>
      <div className={styles.switch}>
        {choices.map(choice => (
          <label key={choice.value} className={styles.choice} title={showsWords ? undefined : choice.label}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <Icon name={choice.icon} />
            <span className={ofWords}>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
