// Passes the focus on when the element that has it is removed.
import { type RefObject, useEffectEvent, useLayoutEffect } from 'react';
import { isNowhere, pageStart } from './page-title.ts';

/**
 * For elements that go away while they are used, such as an alert with a Retry button.
 * @param ref the element that may be removed with the focus in it.
 * @param target where the focus goes. By default, and if it returns `null`, to the title of the dialog around the
 * element, or else to the heading of the page.
 */
export function useFocusHandover(
  ref: RefObject<HTMLElement | null>,
  target: () => HTMLElement | null = () => null,
): void {
  const focusNext = useEffectEvent((dialog: Element | null) => (target() ?? titleAround(dialog))?.focus());
  useLayoutEffect(() => {
    const element = ref.current;
    const dialog = element?.closest('dialog') ?? null;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      // The target may be rendered only now, and the focus may have been moved by then.
      queueMicrotask(() => {
        if (!element.isConnected && isNowhere(document.activeElement)) focusNext(dialog);
      });
    };
  }, [ref]);
}

function titleAround(dialog: Element | null): HTMLElement | null {
  if (dialog?.isConnected) return dialog.querySelector('h2');
  return pageStart();
}
