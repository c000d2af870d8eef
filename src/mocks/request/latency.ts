// Holds responses back for the latency of the scenario.
import type { ScenarioStore } from '../scenario/store.ts';

/** How often it is checked whether the latency has been removed. */
const LATENCY_CHECK_MS = 50;

/** The responses that wait for their latency, in the order of their requests. */
const waiting = new WeakMap<ScenarioStore, Set<() => void>>();

/** Waits for the latency. Setting the latency to 0 also releases the responses that are waiting, in their order. */
export function delay(scenario: ScenarioStore, signal: AbortSignal): Promise<void> {
  const milliseconds = scenario.nextLatency();
  if (milliseconds === 0) {
    // No request overtakes those that still wait.
    releaseAll(scenario);
    return Promise.resolve();
  }
  return new Promise((resolve, reject) => {
    const release = () => end(resolve);
    const timer = setTimeout(release, milliseconds);
    const others = waiting.get(scenario) ?? startWaiting(scenario);
    others.add(release);
    function end(settle: () => void): void {
      clearTimeout(timer);
      others.delete(release);
      settle();
    }
    onAbort(signal, reason => end(() => reject(reason)));
  });
}

/** Does nothing while there is a latency. */
function releaseAll(scenario: ScenarioStore): void {
  if (scenario.get().latency.max > 0) return;
  for (const release of [...(waiting.get(scenario) ?? [])]) release();
}

function startWaiting(scenario: ScenarioStore): Set<() => void> {
  const releases = new Set<() => void>();
  waiting.set(scenario, releases);
  const check = setInterval(() => {
    releaseAll(scenario);
    if (releases.size > 0) return;
    clearInterval(check);
    waiting.delete(scenario);
  }, LATENCY_CHECK_MS);
  return releases;
}

/** Calls back when the caller gives up, at once if it has already. */
export function onAbort(signal: AbortSignal, reject: (reason: unknown) => void): void {
  if (signal.aborted) reject(signal.reason);
  else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
}
