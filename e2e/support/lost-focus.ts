// Finds the actions after which the focus is on nothing, as when the focused element is removed.
import type { Page } from '@playwright/test';

/** Reports an error of the page for each, which fails the test. */
export async function watchFocus(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const INTERVAL_MS = 50;
    /** So often the focus must be on nothing, because a dialog may still be opening or an answer arriving. */
    const PATIENCE = 8;

    let action = 'no action';
    /** What had the focus, until it is lost or given up. */
    let focused: string | null = null;
    let timesOnNothing = 0;

    const nameOf = (element: Element) => {
      // Not what is in a field, which may be a secret.
      const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
      const label = isField ? element.labels?.[0] : element;
      const name = element.getAttribute('aria-label') ?? label?.textContent ?? '';
      return `<${element.localName}> “${name.trim().slice(0, 60)}”`;
    };
    const isOnNothing = () => document.activeElement === null || document.activeElement === document.body;
    const look = () => {
      if (document.activeElement !== null && !isOnNothing()) {
        focused = nameOf(document.activeElement);
        timesOnNothing = 0;
      } else if (focused !== null && ++timesOnNothing === PATIENCE) {
        reportError(new Error(`The focus is on nothing after ${action}. It was on ${focused}.`));
        focused = null;
      }
    };
    // Before a test replaces the clock of the page.
    const every = setInterval;
    every(look, INTERVAL_MS);

    // Pressing the mouse on text takes the focus away.
    const onPress = () => {
      focused = null;
    };
    const onAction = (event: Event) => {
      if (!event.isTrusted || !(event.target instanceof Element)) return;
      // What somebody types is nobody else's business.
      const key = event instanceof KeyboardEvent && event.key.length > 1 ? ` ${event.key}` : '';
      action = `${event.type}${key} on ${nameOf(event.target.closest('button, a') ?? event.target)}`;
      timesOnNothing = 0;
      look();
    };
    addEventListener('pointerdown', onPress, true);
    addEventListener('click', onAction, true);
    addEventListener('keydown', onAction, true);

    const isCertain = () => focused === null || !isOnNothing();
    const settled = () =>
      new Promise<void>(resolve => {
        every(() => isCertain() && resolve(), INTERVAL_MS);
      });
    Object.assign(window, { focusSettled: () => (isCertain() ? null : settled()) });
  });
}

/** Waits until it is certain whether the last action has lost the focus. */
export async function settleFocus(page: Page): Promise<void> {
  await page
    .evaluate(() => (window as Window & { focusSettled?: () => Promise<void> | null }).focusSettled?.())
    // The page is closed.
    .catch(() => undefined);
}
