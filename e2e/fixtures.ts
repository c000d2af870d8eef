// The world of a test, stated in its first line.
import { test as base, type ConsoleMessage, expect } from '@playwright/test';
import {
  DEFAULT_SCENARIO,
  type FaultText,
  type LatencyText,
  SCENARIO_STORAGE_KEY,
  type ScenarioText,
  type SeedName,
} from '../src/mocks/scenario.ts';
import { App } from './app.ts';

export { DEMO_CODE, DEMO_PASSWORD, type FaultKind } from '../src/mocks/scenario.ts';
export type { App } from './app.ts';
export { expect };

export type World = {
  seed: SeedName;
  faults: readonly FaultText[];
  latency: LatencyText;
  /** The time at which the page's clock starts. Without it the page has the machine's clock, which can't be moved. */
  now: string | null;
};

type Fixtures = { app: App; watched: undefined };

/** The browser says so for every refused request, and refusals are what many journeys are about. */
const NOISE = /^Failed to load resource/;

export const test = base.extend<World & Fixtures>({
  seed: ['default', { option: true }],
  faults: [[], { option: true }],
  latency: ['0', { option: true }],
  now: [null, { option: true }],

  watched: [
    async ({ page }, use) => {
      const wrongs: string[] = [];
      page.on('pageerror', error => wrongs.push(`uncaught: ${error.stack ?? error.message}`));
      page.on('console', message => {
        if (isWrong(message)) wrongs.push(`console.${message.type()}: ${message.text()}`);
      });
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', event => {
          const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
          reportError(
            new Error(
              `CSP violation: ${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`,
            ),
          );
        });
      });
      await use(undefined);
      expect(wrongs, 'nothing breaks the policy, nothing is thrown, nothing is logged as an error').toEqual(
        [],
      );
    },
    { auto: true },
  ],

  app: async ({ page, seed, faults, latency, now }, use) => {
    if (now !== null) await page.clock.install({ time: new Date(now) });
    await page.addInitScript(
      ({ key, scenario }) => {
        // Only if absent: what a test or the page changed later has to survive a reload.
        if (location.protocol !== 'about:' && localStorage.getItem(key) === null) {
          localStorage.setItem(key, scenario);
        }
      },
      {
        key: SCENARIO_STORAGE_KEY,
        scenario: JSON.stringify({
          seed,
          faults,
          latency,
          clock: DEFAULT_SCENARIO.clock,
        } satisfies ScenarioText),
      },
    );
    await use(new App(page));
  },
});

function isWrong(message: ConsoleMessage): boolean {
  return message.type() === 'error' && !NOISE.test(message.text());
}
