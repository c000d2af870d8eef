// Buttons. A busy button keeps its focus, ignores clicks, and announces what it is doing. One that deletes ignores the
// second click of a double-click.
import type { ComponentProps, MouseEvent } from 'react';
import styles from './button.module.css';
import { type ButtonLook, buttonClass } from './button-class.ts';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import { useBusyAnnouncement } from './live-region.tsx';
import { oneText } from './one-text.ts';
import { Spinner } from './spinner.tsx';

interface Busy {
  /** While true, clicks and implicit form submits are ignored. */
  busy?: boolean | undefined;
  /** Shown and announced while busy, e.g. "Creating…". Default: "Working…" */
  busyLabel?: string | undefined;
}

type ButtonProps = ComponentProps<'button'> & ButtonLook & Busy & { icon?: IconName | undefined };

export function Button({
  variant,
  size,
  busy = false,
  busyLabel = 'Working…',
  icon,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  useBusyAnnouncement(busy ? busyLabel : null);
  // The second half of a double-click was meant for what stood there before.
  const isLateClick = ({ detail }: MouseEvent) => variant === 'danger' && detail > 1;
  return (
    <button
      {...rest}
      type={type}
      className={classNames(buttonClass({ variant, size }), className)}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={event => (busy || isLateClick(event) ? ignore(event) : onClick?.(event))}
    >
      {busy ? <Spinner /> : icon && <Icon name={icon} />}
      <span key={busy ? 'busy' : 'idle'}>{busy ? busyLabel : oneText(children)}</span>
    </button>
  );
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'title'> &
  ButtonLook & {
    icon: IconName;
    /** The accessible name and tooltip. In a table row it includes the row's name: "Delete CI deploy". */
    label: string;
  };

export function IconButton({
  variant = 'quiet',
  size = 'small',
  icon,
  label,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classNames(buttonClass({ variant, size }), styles.iconOnly, className)}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </button>
  );
}

// The default action of a submit button submits the form, so a second click or Enter is cancelled here.
function ignore(event: MouseEvent) {
  event.preventDefault();
  event.stopPropagation();
}
