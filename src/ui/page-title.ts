// The heading of the current page: where the focus goes if its element is gone and there is no better place.

/** The heading of the page, or `null` while no page is shown. */
export function pageTitle(): HTMLElement | null {
  return document.getElementById('page-title');
}

/** The heading of the page. While the page is loading, the region where the heading will appear: it takes the focus over. */
export function pageStart(): HTMLElement | null {
  return pageTitle() ?? document.querySelector('main');
}

/** Whether nothing that somebody can use has the focus. */
export function isNowhere(element: Element | null): boolean {
  return element === null || element.matches('body, main');
}
