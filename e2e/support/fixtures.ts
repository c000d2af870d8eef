// What a test imports: `test` with the options of its world, `expect`, and the console as `app`.
import { test as base, type ConsoleMessage, expect } from '@playwright/test';
import { App } from './app.ts';
import { insertTextAsTyped } from './installed-firefox.ts';
import { LiveServer } from './live-server.ts';
import { settleFocus, watchFocus } from './lost-focus.ts';
import { MockWorld } from './mock-world.ts';
import { pageScenario, serverScenario } from './scenario-store.ts';
import type { Mode, World } from './world.ts';

export { DEMO_CODE, DEMO_PASSWORD } from '../../src/mocks/scenario.ts';
export type { App } from './app.ts';
export { expect };

type Fixtures = {
  /** The console, as a person uses it. */
  app: App;
  /** Errors of the page. A test that leaves any here fails. */
  errors: string[];
};

type WorkerFixtures = {
  /** The server and the API of the live build. `null` if the mock runs in the page. */
  live: LiveServer | null;
};

/** The browser logs this for every refused request, and many tests are about refusals. */
const REFUSED_REQUEST = /^Failed to load resource/;

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

  page: async ({ page, channel }, use) => {
    if (channel === 'moz-firefox') await insertTextAsTyped(page);
    await use(page);
  },

  errors: [
    async ({ page, channel }, use) => {
      const errors: string[] = [];
      page.on('pageerror', error => errors.push(`uncaught: ${error.stack ?? error.message}`));
      page.on('console', message => {
        if (isError(message)) errors.push(`console.${message.type()}: ${message.text()}`);
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
      // Driven by its own protocol, Firefox is so slow that a wait would be taken for a loss.
      if (channel !== 'moz-firefox') await watchFocus(page);
      await use(errors);
      await settleFocus(page);
      expect(errors, 'no policy violation, no uncaught error, no logged error').toEqual([]);
    },
    { auto: true },
  ],

  app: [
    async ({ page, live, as, seed, faults, latency, now, clock }, use) => {
      const world = new MockWorld(page, live ? serverScenario(live, page) : pageScenario(page));
      const app = new App(page, world, as);
      await world.begin({ as, seed, faults, latency, now, clock });
      // Otherwise a fault that the test sets could spoil a request of the first page.
      if (as !== null && faults.length === 0 && latency === '0') await app.expectSignedIn();
      await use(app);
    },
    { auto: true },
  ],
});

function isError(message: ConsoleMessage): boolean {
  return message.type() === 'error' && !REFUSED_REQUEST.test(message.text());
}
