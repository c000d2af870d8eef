// The dialog that lists the keyboard shortcuts and switches them on and off.
import { Dialog } from '../../ui/dialog.tsx';
import { SHORTCUTS } from './actions.ts';
import styles from './palette.module.css';
import { ShortcutSwitch } from './shortcut-switch.tsx';

type ShortcutHelpProps = {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly onClose: () => void;
};

const PALETTE_KEYS = 'Ctrl K or ⌘ K';

export function ShortcutHelp({ isOn, onChange, onClose }: ShortcutHelpProps) {
  const shortcuts = [
    [PALETTE_KEYS, 'Search, run a command or identify a secret'],
    ...Object.entries(SHORTCUTS),
  ];
  return (
    <Dialog title="Keyboard shortcuts" onRequestClose={onClose}>
      <dl className={styles.shortcuts}>
        {shortcuts.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd translate="no">{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.hint}>
        The shortcuts of one key do nothing while you type in a field or while a dialog is open.
      </p>
      <ShortcutSwitch isOn={isOn} onChange={onChange} />
    </Dialog>
  );
}
