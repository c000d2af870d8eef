// A modal window over the native <dialog>: it asks to be closed, and the parent decides.
import { type KeyboardEvent, type ReactNode, type RefObject, useId, useRef } from 'react';
import { IconButton } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';
import { LiveRegion } from './live-region.tsx';
import { type CloseRequest, useModal } from './use-modal.ts';

interface DialogProps {
  /** Visible, and the accessible name. */
  title: ReactNode;
  role?: 'dialog' | 'alertdialog' | undefined;
  /** Called for Escape, a click on the backdrop and the close button. Nothing closes until the parent unmounts this. */
  onRequestClose: (how: CloseRequest) => void;
  /** What gets focus first. Default: the title. */
  initialFocus?: RefObject<HTMLElement | null> | 'title' | undefined;
  /** Actions, primary first. For a form in the body, give its id to the submit button's `form`. */
  footer?: ReactNode;
  /** Id of an element in the body that describes the dialog; give one to every `alertdialog`. */
  describedBy?: string | undefined;
  size?: 'small' | 'medium' | 'large' | undefined;
  /** `side` is a drawer: as high as the window, at its end. For looking at one thing of a list after another. */
  placement?: 'center' | 'side' | undefined;
  /** Sees each key before the dialog does. */
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  closeLabel?: string | undefined;
  /** Where focus goes on close instead of the opener, when the opener is known to be going away. */
  returnFocusTo?: (() => HTMLElement | null) | undefined;
  /** Called on close when neither `returnFocusTo` nor the opener could take focus, so focus is on <body>. */
  onFocusLost?: (() => void) | undefined;
  children?: ReactNode;
}

/**
 * Rendered means open: mount it to open, unmount it to close. On unmount focus goes to `returnFocusTo()`,
 * else to the element that had focus at opening if it is still connected and visible, else `onFocusLost` is called.
 */
export function Dialog({
  title,
  role = 'dialog',
  onRequestClose,
  initialFocus = 'title',
  footer,
  describedBy,
  size = 'medium',
  placement = 'center',
  onKeyDown,
  closeLabel = 'Close',
  returnFocusTo,
  onFocusLost,
  children,
}: DialogProps) {
  const titleId = useId();
  const titleRef = useRef<HTMLHeadingElement>(null);
  const modal = useModal({
    onRequestClose,
    firstFocus: initialFocus === 'title' ? titleRef : initialFocus,
    fallbackFocus: titleRef,
    returnFocusTo,
    onFocusLost,
  });

  return (
    <dialog
      {...modal}
      onKeyDown={event => {
        onKeyDown?.(event);
        modal.onKeyDown(event);
      }}
      role={role}
      aria-modal="true"
      aria-labelledby={titleId}
      aria-describedby={describedBy}
      className={classNames(styles.dialog, styles[size], placement === 'side' && styles.side)}
    >
      {/* Focusable, so that a click on plain text keeps focus, and with it Escape and Tab, inside. */}
      <div className={styles.panel} tabIndex={-1}>
        <header className={styles.header}>
          <h2 id={titleId} ref={titleRef} tabIndex={-1}>
            {title}
          </h2>
        </header>
        <div className={styles.body}>{children}</div>
        {footer && <footer className={styles.footer}>{footer}</footer>}
        {/* Last in order, so that Tab from the title reaches the content first. */}
        <div className={styles.close}>
          <IconButton icon="x" label={closeLabel} onClick={() => onRequestClose('button')} />
        </div>
        <LiveRegion />
      </div>
    </dialog>
  );
}
