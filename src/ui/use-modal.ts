// Drives a native modal <dialog>: open, first focus, Tab cycle, close requests, and focus on the way out.
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
import { isVisible, tabbable } from './tabbable.ts';

export type CloseRequest = 'escape' | 'backdrop' | 'button';

interface ModalOptions {
  onRequestClose: (how: CloseRequest) => void;
  firstFocus: RefObject<HTMLElement | null>;
  fallbackFocus: RefObject<HTMLElement | null>;
  returnFocusTo: (() => HTMLElement | null) | undefined;
  onFocusLost: (() => void) | undefined;
}

export function useModal({
  onRequestClose,
  firstFocus,
  fallbackFocus,
  returnFocusTo,
  onFocusLost,
}: ModalOptions) {
  const ref = useRef<HTMLDialogElement>(null);
  const pressedBackdrop = useRef(false);

  const open = useEffectEvent((dialog: HTMLDialogElement) => {
    dialog.showModal();
    focusFromTop(firstFocus.current ?? fallbackFocus.current);
  });

  const leave = useEffectEvent((opener: Element | null) => {
    for (const target of [returnFocusTo?.() ?? null, opener]) {
      if (!(target instanceof HTMLElement) || !target.isConnected || !isVisible(target)) continue;
      target.focus();
      if (document.activeElement === target && target !== document.body) return;
    }
    onFocusLost?.();
  });

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    const opener = document.activeElement;
    open(dialog);
    return () => {
      dialog.close();
      // StrictMode runs this once with the dialog still in the page; only a real unmount may report lost focus.
      if (!dialog.isConnected) leave(opener);
      else if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  return {
    ref,

    onKeyDown(event: KeyboardEvent<HTMLDialogElement>) {
      event.stopPropagation();
      if (event.key === 'Tab') cycle(event);
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // Handled here as well as in cancel: Chrome closes on a second Escape without asking through cancel.
      event.preventDefault();
      onRequestClose('escape');
    },

    onCancel(event: SyntheticEvent<HTMLDialogElement>) {
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      onRequestClose('escape');
    },

    // Reached only when the browser closed it over our heads: open again, and ask.
    onClose(event: SyntheticEvent<HTMLDialogElement>) {
      const dialog = event.currentTarget;
      if (event.target !== dialog || dialog.open || !dialog.isConnected) return;
      open(dialog);
      onRequestClose('escape');
    },

    // Both press and release must be on the backdrop, or selecting text with a sloppy drag would close.
    onMouseDown(event: MouseEvent<HTMLDialogElement>) {
      pressedBackdrop.current = event.target === event.currentTarget;
    },

    onClick(event: MouseEvent<HTMLDialogElement>) {
      if (event.target === event.currentTarget && pressedBackdrop.current) onRequestClose('backdrop');
      pressedBackdrop.current = false;
    },
  };
}

// A native modal lets Tab escape to the browser's own controls.
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
