// Scrolls to a place on the page, as soon as the page is long enough: its rows may appear later than the page.

/** @returns a function that gives up. */
export function scrollToPlace(place: number): () => void {
  const waiting = new AbortController();
  const stop = () => {
    waiting.abort();
    observer.disconnect();
  };
  const tryNow = () => {
    scrollTo(0, place);
    // Windows scroll by fractions of a pixel.
    if (Math.abs(scrollY - place) <= 1) stop();
  };
  const observer = new ResizeObserver(tryNow);
  observer.observe(document.body);
  // Whoever uses the page is not moved any more.
  for (const type of ['keydown', 'pointerdown', 'touchstart', 'wheel']) {
    addEventListener(type, stop, { capture: true, passive: true, signal: waiting.signal });
  }
  tryNow();
  return stop;
}
