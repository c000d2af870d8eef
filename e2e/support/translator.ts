// Translates every page as Google Translate does: it replaces each text by two `font` elements, also later ones.
import { expect, type Page } from '@playwright/test';

/** The words stay the same, so that a test can look for them. */
export async function translatePages(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const LEFT_AS_IT_IS = 'font, script, style, textarea, [translate="no"]';

    const translate = (text: Text) => {
      if (text.data.trim() === '' || !text.parentElement || text.parentElement.closest(LEFT_AS_IT_IS)) return;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    };

    const translateAll = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = root instanceof Text ? [root] : [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Text) texts.push(node);
      }
      texts.forEach(translate);
    };

    const observer = new MutationObserver(records => {
      for (const { type, target, addedNodes } of records) {
        if (type === 'characterData') translateAll(target);
        else addedNodes.forEach(translateAll);
      }
    });

    document.addEventListener('DOMContentLoaded', () => {
      translateAll(document.body);
      observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    });
  });
}

/** Expects that the page shows the text, and that no translator would change it. */
export async function expectNotTranslated(page: Page, text: string): Promise<void> {
  await expect(page.locator('font', { hasText: 'e' }).first(), 'the page is translated').toBeAttached();
  await expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible();
  await expect(page.locator('font', { hasText: text })).toHaveCount(0);
}
