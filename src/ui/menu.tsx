// A button and the panel that it opens below itself: a native popover, which Escape and a click elsewhere close.
import { type FocusEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import type { ButtonLook } from './button-class.ts';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './menu.module.css';

interface MenuProps extends ButtonLook {
  /** The accessible name of the panel. The one of the button begins with it: "User menu: Ada Lovelace". */
  name: string;
  /** What the button shows after its icon. */
  label: ReactNode;
  icon?: IconName | undefined;
  /** The icon at the end of the button. */
  endIcon: IconName;
  busy?: boolean;
  busyLabel?: string;
  buttonId?: string;
  /** The edge of the button at which the panel begins or ends. */
  align: 'start' | 'end';
  /** On narrow windows the button shows its first icon only. */
  collapses?: boolean;
  children: (close: () => void) => ReactNode;
}

export function Menu({
  name,
  label,
  icon,
  endIcon,
  busy,
  busyLabel,
  buttonId,
  variant = 'quiet',
  size = 'small',
  align,
  collapses = false,
  children,
}: MenuProps) {
  const id = useId();
  const menuRef = useRef<HTMLDivElement>(null);
  const panelRef = useRef<HTMLFieldSetElement>(null);
  // Nothing in the panel is rendered before it is needed, and each opening starts anew.
  const [opened, setOpened] = useState(0);
  const close = () => panelRef.current?.hidePopover();

  // With Tab the focus leaves the panel, which would lie over what has the focus then.
  const closeBehindFocus = (event: FocusEvent) => {
    const next = event.relatedTarget;
    if (next instanceof Node && !menuRef.current?.contains(next)) close();
  };

  return (
    <div ref={menuRef} className={styles.menu}>
      <Button
        id={buttonId}
        variant={variant}
        size={size}
        icon={icon}
        busy={busy}
        busyLabel={busyLabel}
        popoverTarget={id}
        className={classNames(styles.button, collapses && styles.collapses)}
        onBlur={closeBehindFocus}
      >
        {label !== name && <span className="visually-hidden">{name}: </span>}
        <span className={styles.label}>{label}</span>
        <Icon name={endIcon} />
      </Button>
      <fieldset
        ref={panelRef}
        id={id}
        popover="auto"
        aria-label={name}
        className={classNames(styles.panel, styles[align])}
        onBlur={closeBehindFocus}
        onBeforeToggle={event => {
          if (event.target === event.currentTarget && event.newState === 'open') setOpened(opened + 1);
        }}
      >
        {opened > 0 && <div key={opened}>{children(close)}</div>}
      </fieldset>
    </div>
  );
}
