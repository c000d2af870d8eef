// The switch for keyboard shortcuts in the user menu.
import { useSyncExternalStore } from 'react';
import { areShortcutsOn, onShortcutsChange, setShortcutsOn } from '../../api/shortcut-setting.ts';
import { ShortcutSwitch } from '../../features/palette/shortcut-switch.tsx';

export function ShortcutChoice() {
  const isOn = useSyncExternalStore(onShortcutsChange, areShortcutsOn);
  return <ShortcutSwitch isOn={isOn} onChange={setShortcutsOn} />;
}
