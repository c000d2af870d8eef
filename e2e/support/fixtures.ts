// What a test imports: `test` with the options of its world, `expect`, and the console as `app`.
import { test as base, type ConsoleMessage, expect } from '@playwright/test';
import { App } from './app.ts';
import { LiveServer } from './live-server.ts';
import { MockWorld } from './mock-world.ts';
import { inPage, inServer } from './scenario-place.ts';
import type { Mode, World } from './world.ts';

export { DEMO_CODE, DEMO_PASSWORD, type FaultKind } from '../../src/mocks/scenario.ts';
export type { App } from './app.ts';
export { expect };

type Fixtures = {
  /** The console, as a person handles it. */
  app: App;
  watched: undefined;
};

type WorkerFixtures = {
  /** The live build's server and API. `null` where the mock lives in the page. */
  live: LiveServer | null;
};

/** The browser says so for every refused request, and refusals are what many journeys are about. */
const NOISE = /^Failed to load resource/;

export const test = base.extend<World & Fixtures, Mode & WorkerFixtures>({
  api: ['mock', { option: true, scope: 'worker' }],
  as: [null, { option: true }],
  seed: ['default', { option: true }],
  faults: [[], { option: true }],
  latency: ['0', { option: true }],
  now: [null, { option: true }],
  clock: ['running', { option: true }],

  live: [
    async ({ api }, use) => {
      const server = api === 'live' ? await LiveServer.start() : null;
      await use(server);
      await server?.close();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ baseURL, live }, use) => use(live?.url ?? baseURL),

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

  app: [
    async ({ page, live, as, seed, faults, latency, now, clock }, use) => {
      const world = new MockWorld(page, live ? inServer(live, page) : inPage(page));
      const app = new App(page, world, as);
      await world.begin({ as, seed, faults, latency, now, clock });
      // Otherwise a fault that the test sets could spoil a request of the first page.
      if (as !== null && faults.length === 0 && latency === '0') await app.expectSignedIn();
      await use(app);
    },
    { auto: true },
  ],
});

function isWrong(message: ConsoleMessage): boolean {
  return message.type() === 'error' && !NOISE.test(message.text());
}
