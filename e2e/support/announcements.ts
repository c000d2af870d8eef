// What a screen reader announces by itself: the texts of the live regions, in their order.
import type { Page } from '@playwright/test';

/** Records from now on, until another page is loaded. @returns a function that returns the texts so far. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  const texts = await page.evaluateHandle(() => {
    const heard: string[] = [];
    const regions = '[role="status"], [role="alert"], [aria-live]';
    const textOf = (region: Element | null | undefined) => {
      const copy = document.createElement('div');
      copy.append(...(region?.cloneNode(true).childNodes ?? []));
      for (const block of copy.querySelectorAll('div, p, li, button')) block.append(' ');
      return copy.textContent.replace(/\s+/g, ' ').trim();
    };
    const observer = new MutationObserver(changes => {
      const changed = changes.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest(regions),
      );
      const added = changes.flatMap(({ addedNodes }) =>
        [...addedNodes].flatMap(node =>
          node instanceof Element
            ? [node, ...node.querySelectorAll(regions)].filter(each => each.matches(regions))
            : [],
        ),
      );
      for (const region of new Set([...changed, ...added])) {
        const text = textOf(region);
        if (text) heard.push(text);
      }
    });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    return heard;
  });
  return () => texts.evaluate(heard => [...heard]);
}
