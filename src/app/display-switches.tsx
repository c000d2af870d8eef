// The switches of the user menu for the time zone and the privacy mode.
import { localTimeZone } from '../domain/time-zone.ts';
import { changeDisplay, useDisplay } from './display.ts';
import styles from './display-switches.module.css';

export function DisplaySwitches() {
  const { utc, isPrivate } = useDisplay();
  const local = localTimeZone();
  return (
    <div className={styles.switches}>
      <Switch label="Times in UTC" checked={utc} onChange={on => changeDisplay('utc', on)}>
        {local === 'UTC' ? 'Your local time is UTC.' : `Otherwise in your local time, ${local}.`}
      </Switch>
      <Switch label="Privacy mode" checked={isPrivate} onChange={on => changeDisplay('isPrivate', on)}>
        Blurs names, email addresses and IP addresses for a shared screen.
      </Switch>
    </div>
  );
}

type SwitchProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: string;
};

function Switch({ label, checked, onChange, children }: SwitchProps) {
  const id = `display-${label.replaceAll(' ', '-').toLowerCase()}`;
  return (
    <div>
      <label className={styles.switch}>
        <input
          type="checkbox"
          aria-describedby={`${id}-hint`}
          checked={checked}
          onChange={event => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      <small id={`${id}-hint`}>{children}</small>
    </div>
  );
}
