// Runs in the measured page, before anything of it: notes what the browser paints, and when.

export function loadProbe() {
  /** @type {import('./measurements.d.ts').LoadRun} */
  const run = { rows: Number.NaN, largest: 0, first: 0, blocking: 0, shift: 0, requests: 0 };
  /**
   * @param {string} type
   * @param {(entry: PerformanceEntry) => void} take
   */
  const observe = (type, take) => {
    const observer = new PerformanceObserver(list => list.getEntries().forEach(take));
    observer.observe({ type, buffered: true });
  };
  observe('paint', entry => {
    if (entry.name === 'first-paint') run.first = entry.startTime;
  });
  observe('largest-contentful-paint', entry => {
    run.largest = entry.startTime;
  });
  observe('longtask', entry => {
    run.blocking += entry.duration - 50;
  });
  observe('layout-shift', entry => {
    if ('value' in entry && typeof entry.value === 'number') run.shift += entry.value;
  });

  /** Resolves once rows are painted and the page has nothing left to do. */
  window.loadRun = new Promise(resolve => {
    const watch = new MutationObserver(() => {
      if (document.querySelectorAll('tbody tr').length < 10) return;
      watch.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          run.rows = performance.now();
          const earlier = performance
            .getEntriesByType('resource')
            .filter(({ name, startTime }) => startTime < run.rows && !name.endsWith('/icon.svg'));
          // The page itself is one more. The browser asks for the icon of the tab by itself.
          run.requests = earlier.length + 1;
          // The browser tells of a paint some frames later.
          requestIdleCallback(() => setTimeout(() => resolve(run), 500), { timeout: 10_000 });
        };
        port2.postMessage(null);
      });
    });
    watch.observe(document, { childList: true, subtree: true });
  });
}
