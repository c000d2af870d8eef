// The browser suite: the mock build as anyone would serve it, and the main journeys through the live build, too.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, devices, firefox, webkit } from '@playwright/test';
import FLAGS from './chromium-flags.json' with { type: 'json' };
import type { Mode, World } from './support/world.ts';

const PORT = 41_873;
const root = fileURLToPath(new URL('..', import.meta.url));

/** The journeys run against the mock and the live build, and in every browser that is installed. */
const JOURNEYS = 'journeys/*.spec.ts';

/**
 * The last two draw a list below the address bar that nobody sees, in a process of its own for every page: without
 * them the suite takes a quarter less. The others are Playwright's, whose list ours takes the place of.
 */
const DISABLED_FEATURES = [
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];

const chromium = {
  ...devices['Desktop Chrome'],
  launchOptions: {
    ...foundBrowser(),
    args: [...FLAGS, `--disable-features=${DISABLED_FEATURES.join()}`],
  },
};

export default defineConfig<World, Mode>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
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
    { name: 'chromium', grepInvert: /@live/, use: chromium },
    {
      name: 'live',
      testMatch: [JOURNEYS, 'faults/faults-*.spec.ts', 'setup/*.spec.ts'],
      grepInvert: /@mock/,
      use: { ...chromium, api: 'live', serviceWorkers: 'block' },
    },
    ...whereInstalled('firefox', firefox.executablePath(), devices['Desktop Firefox']),
    ...whereInstalled('webkit', webkit.executablePath(), devices['Desktop Safari']),
  ],
});

/** Chromium is always tested; other browsers where Playwright has them, with what every browser lets a test do. */
function whereInstalled(name: string, path: string, use: (typeof devices)[string]) {
  return existsSync(path) ? [{ name, testMatch: JOURNEYS, grepInvert: /@live|@chromium/, use }] : [];
}

/** Written by `browser.mjs`. Without it Playwright looks for a browser of its own: tools read this file, too. */
function foundBrowser(): { executablePath?: string } {
  try {
    return { executablePath: readFileSync(`${root}reports/browser-path`, 'utf8') };
  } catch {
    return {};
  }
}
