// The browser suite: the mock build as anyone would serve it, in the Chromium that browser.mjs found.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, devices } from '@playwright/test';
import type { World } from './world.ts';

const PORT = 41_873;
const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig<World>({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: `${root}reports/e2e`,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  reporter: [['list'], ['json', { outputFile: `${root}reports/e2e.json` }]],
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${PORT} --strictPort`,
    cwd: root,
    url: `http://127.0.0.1:${PORT}`,
    reuseExistingServer: false,
  },
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    actionTimeout: 7_000,
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
    serviceWorkers: 'allow',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: {
          ...foundBrowser(),
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
  ],
});

/** Written by `browser.mjs`. Without it Playwright looks for a browser of its own: tools read this file, too. */
function foundBrowser(): { executablePath?: string } {
  try {
    return { executablePath: readFileSync(`${root}reports/browser-path`, 'utf8') };
  } catch {
    return {};
  }
}
