// The heading of the current page: where the focus goes if its element is gone and there is no better place.

/** The heading of the page, or `null` while no page is shown. */
export function pageTitle(): HTMLElement | null {
  return document.getElementById('page-title');
}
