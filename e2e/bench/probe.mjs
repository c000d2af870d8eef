// Runs in the measured page, before anything of it: notes when rows are painted and which tasks were long.

export function probe() {
  /** @type {{ startTime: number, duration: number }[]} */
  const longTasks = [];
  new PerformanceObserver(list => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });

  /**
   * After the next frame is painted.
   * @returns {Promise<number>}
   */
  const painted = () =>
    new Promise(resolve =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      }),
    );

  /** As many as the bare page paints. */
  const rows = () => document.querySelectorAll('tbody tr').length >= 30;

  /**
   * Resolves with true when part of the page changes, other than the controls in use; with false when nothing does.
   * @param {string} within
   * @returns {Promise<boolean>}
   */
  const changed = within =>
    new Promise(resolve => {
      const settle = (/** @type {boolean} */ outcome) => {
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
      observer.observe(document.querySelector(within) ?? document, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    });

  /** @type {number[]} */
  let frames = [];
  let isWatching = false;

  window.probe = {
    firstRows: null,
    allListed: null,
    /** Measures from the next event of this name to a change in a part of the page; `measured` has the outcome. */
    arm: (name, within) => {
      window.probe.measured = (async () => {
        /** @type {Event} */
        const event = await new Promise(resolve =>
          addEventListener(name, resolve, { capture: true, once: true }),
        );
        // Milliseconds to the frame that shows what it changed; null if nothing did.
        return (await changed(within)) ? (await painted()) - event.timeStamp : null;
      })();
    },
    /** The same, to the first element that matches a CSS selector. */
    armUntil: (name, selector) => {
      window.probe.measured = (async () => {
        /** @type {Event} */
        const event = await new Promise(resolve =>
          addEventListener(name, resolve, { capture: true, once: true }),
        );
        while (document.querySelector(selector) === null) if (!(await changed('body'))) return null;
        return (await painted()) - event.timeStamp;
      })();
    },
    measured: null,
    startFrames: () => {
      frames = [];
      isWatching = true;
      const note = (/** @type {number} */ time) => {
        frames.push(time);
        if (isWatching) requestAnimationFrame(note);
      };
      requestAnimationFrame(note);
    },
    /** From each frame to the next, in milliseconds. */
    endFrames: () => {
      isWatching = false;
      return frames.slice(1).map((time, index) => time - (frames[index] ?? time));
    },
    idle: () => new Promise(resolve => requestIdleCallback(resolve, { timeout: 5000 })),
    /** Durations of tasks over 50 ms since the last call, those apart that ran before the page knew who is there. */
    takeLongTasks: () => {
      const user = performance
        .getEntriesByType('resource')
        .find(({ name }) => name.endsWith('/current_user'));
      const after = user instanceof PerformanceResourceTiming ? user.responseEnd : 0;
      return longTasks
        .splice(0)
        .filter(({ startTime }) => startTime > after)
        .map(({ duration }) => duration);
    },
  };

  const isAllListed = () =>
    [...document.querySelectorAll('main p')].some(({ textContent }) =>
      / of 100,\d{3} tokens/.test(textContent),
    );

  const watch = new MutationObserver(async () => {
    const { probe } = window;
    if (probe.firstRows === null && rows()) {
      // Not twice while the frame is awaited.
      probe.firstRows = Number.NaN;
      probe.firstRows = await painted();
    }
    if (probe.allListed === null && rows() && isAllListed()) {
      watch.disconnect();
      probe.allListed = await painted();
    }
  });
  watch.observe(document, { childList: true, subtree: true, characterData: true });
}
