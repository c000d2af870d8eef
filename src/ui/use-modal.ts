// Controls a native modal <dialog>: opening, initial focus, Tab cycle, close requests, and focus on close.
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  type SyntheticEvent,
  useEffect,
  useEffectEvent,
  useRef,
} from 'react';
import { focusFromTop } from './focus-from-top.ts';
import { isNowhere, pageStart } from './page-title.ts';
import { isVisible, tabbable } from './tabbable.ts';

export type CloseRequest = 'escape' | 'backdrop' | 'button';

interface ModalOptions {
  onRequestClose: (how: CloseRequest) => void;
  firstFocus: RefObject<HTMLElement | null>;
  fallbackFocus: RefObject<HTMLElement | null>;
  returnFocusTo: (() => HTMLElement | null) | undefined;
}

export function useModal({ onRequestClose, firstFocus, fallbackFocus, returnFocusTo }: ModalOptions) {
  const ref = useRef<HTMLDialogElement>(null);
  const pressedBackdrop = useRef(false);

  const open = useEffectEvent((dialog: HTMLDialogElement) => {
    dialog.showModal();
    focusFromTop(firstFocus.current ?? fallbackFocus.current);
  });

  const restoreFocus = useEffectEvent((opener: Element | null) => {
    const before = isNowhere(opener) ? null : opener;
    for (const target of [returnFocusTo?.() ?? null, before, pageStart()]) {
      if (!(target instanceof HTMLElement) || !target.isConnected || !isVisible(target)) continue;
      target.focus();
      if (document.activeElement === target) return;
    }
  });

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    const opener = document.activeElement;
    open(dialog);
    return () => {
      dialog.close();
      // StrictMode runs this once while the dialog is still in the page. Only a real unmount moves the focus on.
      if (!dialog.isConnected) restoreFocus(opener);
      else if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  return {
    ref,

    onKeyDown(event: KeyboardEvent<HTMLDialogElement>) {
      event.stopPropagation();
      if (event.key === 'Tab') cycle(event);
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // Handled here as well as in onCancel, because Chrome closes on a second Escape without a cancel event.
      event.preventDefault();
      onRequestClose('escape');
    },

    onCancel(event: SyntheticEvent<HTMLDialogElement>) {
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      onRequestClose('escape');
    },

    // Runs only if the browser closed the dialog without a request. Reopen it and send the request.
    onClose(event: SyntheticEvent<HTMLDialogElement>) {
      const dialog = event.currentTarget;
      if (event.target !== dialog || dialog.open || !dialog.isConnected) return;
      open(dialog);
      onRequestClose('escape');
    },

    // Press and release must both be on the backdrop, or a drag that selects text could close the dialog.
    onMouseDown(event: MouseEvent<HTMLDialogElement>) {
      pressedBackdrop.current = event.target === event.currentTarget;
    },

    onClick(event: MouseEvent<HTMLDialogElement>) {
      if (event.target === event.currentTarget && pressedBackdrop.current) onRequestClose('backdrop');
      pressedBackdrop.current = false;
    },
  };
}

// In a native modal, Tab can leave the page for the controls of the browser.
function cycle(event: KeyboardEvent<HTMLDialogElement>) {
  const stops = tabbable(event.currentTarget);
  const first = stops.at(0);
  const last = stops.at(-1);
  const active = document.activeElement;
  const before = first && active && active.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING;
  if (event.shiftKey && (active === first || before)) {
    event.preventDefault();
    last?.focus();
  } else if (!event.shiftKey && active === last) {
    event.preventDefault();
    first?.focus();
  }
}
