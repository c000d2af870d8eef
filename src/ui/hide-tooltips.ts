// Hides the tooltips of the browser, which repeat names and can't be blurred.

/** Times name nobody. */
const WITH_TOOLTIP = '[title]:not(time)';
const KEPT = 'data-kept-title';

/** Elements lose their tooltip when the pointer or the focus reaches them. @returns gives the tooltips back. */
export function hideTooltips(): () => void {
  const hide = ({ target }: Event) => {
    let element = target instanceof Element ? target.closest(WITH_TOOLTIP) : null;
    for (; element; element = element.closest(WITH_TOOLTIP)) rename(element, 'title', KEPT);
  };
  const types = ['pointerover', 'focusin'];
  for (const type of types) document.addEventListener(type, hide, true);
  return () => {
    for (const type of types) document.removeEventListener(type, hide, true);
    for (const element of document.querySelectorAll(`[${KEPT}]`)) rename(element, KEPT, 'title');
  };
}

function rename(element: Element, from: string, to: string): void {
  element.setAttribute(to, element.getAttribute(from) ?? '');
  element.removeAttribute(from);
}
