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

  const rows = () => document.querySelector('tbody tr:nth-child(10)');

  /** Resolves when anything on the page changes but the controls that are used; false when nothing does. */
  const changed = () =>
    new Promise(resolve => {
      const settle = outcome => {
        observer.disconnect();
        clearTimeout(timer);
        resolve(outcome);
      };
      const observer = new MutationObserver(records => {
        const shown = records.some(({ target }) => {
          const element = target instanceof Element ? target : target.parentElement;
          return element !== null && element.closest('[role=search], [aria-live], button') === null;
        });
        if (shown) settle(true);
      });
      const timer = setTimeout(() => settle(false), 1000);
      observer.observe(document.querySelector('main'), {
        childList: true,
        subtree: true,
        characterData: true,
      });
    });

  window.probe = {
    firstRows: null,
    /** Measures from the next event of this name; `measured` has the outcome. */
    arm: name => {
      window.probe.measured = (async () => {
        const event = await new Promise(resolve =>
          addEventListener(name, resolve, { capture: true, once: true }),
        );
        // Milliseconds to the frame that shows what it changed; null if nothing did.
        return (await changed()) ? (await painted()) - event.timeStamp : null;
      })();
    },
    measured: null,
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
