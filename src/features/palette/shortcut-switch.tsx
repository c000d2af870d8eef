// Switches the keyboard shortcuts of one key on and off. The parent keeps the choice.
import styles from './palette.module.css';

type ShortcutSwitchProps = {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

export function ShortcutSwitch({ isOn, onChange }: ShortcutSwitchProps) {
  return (
    <label className={styles.switch}>
      <input type="checkbox" checked={isOn} onChange={event => onChange(event.target.checked)} />
      <span>Keyboard shortcuts of one key</span>
    </label>
  );
}
