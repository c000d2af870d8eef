// Marks the header of a dialog if its title is long, so that it scrolls away and does not cover what is below it.

const MAX_PART_OF_WINDOW = 0.2;

/** @returns a function that ends it. */
export function markTall(header: HTMLElement | null): (() => void) | undefined {
  if (header === null) return;
  const observer = new ResizeObserver(() => {
    header.toggleAttribute('data-tall', header.offsetHeight > innerHeight * MAX_PART_OF_WINDOW);
  });
  for (const element of [header, header.closest('dialog')]) if (element) observer.observe(element);
  return () => observer.disconnect();
}
