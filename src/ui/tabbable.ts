// The elements inside a container that are reachable by Tab, in order.
const candidates =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]';

export function tabbable(container: HTMLElement): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>(candidates)].filter(
    element => element.tabIndex >= 0 && isVisible(element) && !isSkippedRadio(element, container),
  );
}

export function isVisible(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

// Tab reaches only the checked radio of a group.
function isSkippedRadio(element: HTMLElement, container: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || element.checked) return false;
  const group = container.querySelectorAll<HTMLInputElement>(
    `input[type="radio"][name="${CSS.escape(element.name)}"]`,
  );
  return [...group].some(radio => radio.checked && radio.form === element.form);
}
