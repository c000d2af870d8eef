// Measures what a finger has to meet: the size of each target, and the targets that lie over one another.
import type { Page } from '@playwright/test';

/** Describes each target that is smaller than 40 px or overlaps another one. Measures the open dialog or menu, else the page. */
export function badTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 40;
    const root =
      document.querySelector('dialog:modal') ?? document.querySelector(':popover-open') ?? document;
    const targets = [...root.querySelectorAll('button, a[href], input, select, textarea, summary')]
      .filter(element => element.checkVisibility() && !element.closest('[class*="skip"]'))
      .map(element => {
        const isChoice = element.matches('[type="checkbox"], [type="radio"]');
        // The label of a choice is stretched over its row.
        const box = isChoice ? (element.closest('label') ?? element.parentElement ?? element) : element;
        const name = element.getAttribute('aria-label') ?? (element.textContent?.trim() || element.id);
        return { name, box, rectangle: box.getBoundingClientRect() };
      });
    const small = targets
      .filter(({ rectangle: { width, height } }) => Math.min(width, height) < LEAST)
      .map(({ name, rectangle: { width, height } }) => `${name}: ${width} × ${height}`);
    const covered = targets.flatMap((one, index) =>
      targets
        .slice(index + 1)
        .filter(other => isOver(one, other))
        .map(other => `${one.name} and ${other.name} overlap`),
    );
    return [...small, ...covered];

    type Target = (typeof targets)[number];
    function isOver(one: Target, other: Target): boolean {
      // A button inside a field and a bar that sticks to the edge lie over others on purpose.
      if (one.box.matches('input') || isSticky(one) !== isSticky(other)) return false;
      const [a, b] = [one.rectangle, other.rectangle];
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // Neighbouring choices share a border of one pixel.
      return width > 1.5 && height > 1.5;
    }
    function isSticky({ box }: Target): boolean {
      for (let at: Element | null = box; at && at !== root; at = at.parentElement)
        if (['sticky', 'fixed'].includes(getComputedStyle(at).position)) return true;
      return false;
    }
  });
}
