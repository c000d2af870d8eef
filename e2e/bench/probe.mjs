// Runs in the measured page, before anything of it: notes when rows are painted and which tasks were long.

export function probe() {
  const longTasks = [];
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) longTasks.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });

  /** After the next frame is painted. */
  const painted = () =>
    new Promise(resolve =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      }),
    );

  const rows = () => document.querySelector('tbody tr:nth-child(20)');

  const changed = () =>
    new Promise(resolve => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve(undefined);
      });
      observer.observe(document.querySelector('tbody'), {
        childList: true,
        subtree: true,
        characterData: true,
        attributes: true,
        attributeFilter: ['aria-checked', 'aria-label', 'class'],
      });
    });

  window.probe = {
    firstRows: null,
    /** Milliseconds from the next event of this name to the frame with the rows that it changed. */
    next: async name => {
      const event = await new Promise(resolve =>
        addEventListener(name, resolve, { capture: true, once: true }),
      );
      await changed();
      return (await painted()) - event.timeStamp;
    },
    idle: () => new Promise(resolve => requestIdleCallback(resolve, { timeout: 5000 })),
    takeLongTasks: () => longTasks.splice(0),
  };

  const waitForRows = new MutationObserver(async () => {
    if (!rows()) return;
    waitForRows.disconnect();
    window.probe.firstRows = await painted();
  });
  waitForRows.observe(document, { childList: true, subtree: true });
}
