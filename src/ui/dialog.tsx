// A modal dialog on top of the native <dialog>. It requests to be closed, and the parent decides.
import { type KeyboardEvent, type ReactNode, type RefObject, useId, useLayoutEffect, useRef } from 'react';
import { IconButton } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';
import { focusFromTop } from './focus-from-top.ts';
import { LiveRegion } from './live-region.tsx';
import { markTall } from './mark-tall.ts';
import { type CloseRequest, useModal } from './use-modal.ts';

interface DialogProps {
  /** The visible title, also the accessible name. */
  title: ReactNode;
  /**
   * What the dialog shows now, if that changes while it is open. Each change moves the focus to the title, so that the
   * title is heard, and that no button is pressed that was not there before.
   */
  step?: string | undefined;
  role?: 'dialog' | 'alertdialog' | undefined;
  /** Called for Escape, the backdrop and the close button. The dialog stays open until the parent unmounts it. */
  onRequestClose: (how: CloseRequest) => void;
  /** The element that receives focus on opening. Default: the title. */
  initialFocus?: RefObject<HTMLElement | null> | 'title' | undefined;
  /** Actions, primary first. If the form is in the body, set `form` of the submit button to its id. */
  footer?: ReactNode;
  /** The id of an element in the body that describes the dialog. Required for every `alertdialog`. */
  describedBy?: string | undefined;
  size?: 'small' | 'medium' | 'large' | 'page' | undefined;
  /** `side` is a drawer at the end of the window, at full height, e.g. for the details of list items. */
  placement?: 'center' | 'side' | undefined;
  /** Called for each key before the dialog handles it. */
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  /** Set another one if the footer has a button called "Close". */
  closeLabel?: string | undefined;
  /** Where focus moves on close instead of the opener, if the opener will be removed. */
  returnFocusTo?: (() => HTMLElement | null) | undefined;
  children?: ReactNode;
}

/**
 * Mount the dialog to open it, unmount it to close it. On unmount, focus moves to `returnFocusTo()`, else to
 * the element that had focus before, if it is still connected and visible, else to the heading of the page.
 */
export function Dialog({
  title,
  step,
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
  children,
}: DialogProps) {
  const titleId = useId();
  const titleRef = useRef<HTMLHeadingElement>(null);
  const modal = useModal({
    onRequestClose,
    firstFocus: initialFocus === 'title' ? titleRef : initialFocus,
    fallbackFocus: titleRef,
    returnFocusTo,
  });
  useFocusOnChange(step, titleRef);

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
      {/* Focusable, so that a click on plain text keeps focus inside, and Escape and Tab still work. */}
      <div className={styles.panel} tabIndex={-1}>
        <div ref={markTall} className={styles.header}>
          {/* A new element for each step, so that focus moves to it and it is read even if the title has focus. */}
          <h2 key={step} id={titleId} ref={titleRef} tabIndex={-1}>
            {title}
          </h2>
        </div>
        <div className={styles.body}>{children}</div>
        {footer && <div className={styles.footer}>{footer}</div>}
        {/* Last in the DOM, so that Tab from the title reaches the content first. */}
        <div className={styles.close}>
          <IconButton icon="x" label={closeLabel} onClick={() => onRequestClose('button')} />
        </div>
        <LiveRegion />
      </div>
    </dialog>
  );
}

/** In the same moment as the change: between the two, a key could be pressed without focus. */
function useFocusOnChange(step: string | undefined, titleRef: RefObject<HTMLElement | null>) {
  const focused = useRef(step);
  useLayoutEffect(() => {
    if (focused.current === step) return;
    focused.current = step;
    focusFromTop(titleRef.current);
  }, [step, titleRef]);
}
