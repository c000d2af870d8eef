// Finds the actions after which the focus is on nothing, as when the focused element is removed.
import type { Page } from '@playwright/test';

/** These actions still lose the focus. Remove each with its fault. */
const KNOWN = [
  'click on <button> “Confirm”',
  'click on <button> “Okay”',
  'click on <button> “Sign out”',
  'click on <button> “Sign in with the token”',
];

/** Files with an action that still loses the focus, or that have not been checked. Remove each once it passes. */
const UNCHECKED = [
  'pages/bulk-delete',
  'pages/create',
  'pages/create-automation',
  'pages/create-automation-refused',
  'pages/delete',
  'pages/events',
  'pages/events-filters',
  'pages/events-heard',
  'pages/hostile-names',
  'pages/limit',
  'pages/navigation',
  'pages/off-boarding',
  'pages/pasted-token',
  'pages/people',
  'pages/print',
  'pages/reveal',
  'pages/secret-in-filter',
  'pages/sign-in',
  'pages/sudo',
];

export function isFocusChecked(file: string): boolean {
  return (
    /\/(?:accessibility\/checks|journeys\/|pages\/)/.test(file) &&
    !UNCHECKED.some(each => file.endsWith(`/${each}.spec.ts`))
  );
}

/** Reports an error of the page for each, which fails the test. */
export async function watchFocus(page: Page): Promise<void> {
  await page.addInitScript(known => {
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
        const message = `The focus is on nothing after ${action}. It was on ${focused}.`;
        if (!known.includes(action)) reportError(new Error(message));
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
  }, KNOWN);
}

/** Waits until it is certain whether the last action has lost the focus. */
export async function settleFocus(page: Page): Promise<void> {
  await page
    .evaluate(() => (window as Window & { focusSettled?: () => Promise<void> | null }).focusSettled?.())
    // The page is closed.
    .catch(() => undefined);
}
