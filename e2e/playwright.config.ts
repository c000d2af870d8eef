// The browser suite: all of it runs against the mock build, and the main journeys against the live build as well.
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig, devices, firefox, webkit } from '@playwright/test';
import FLAGS from './chromium-flags.json' with { type: 'json' };
import type { Mode, World } from './support/world.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** They run against the mock and the live build, and in every browser that is installed. */
const JOURNEYS = 'journeys/*.spec.ts';

/**
 * The last two draw an invisible list below the address bar, in a process of its own for every page: without them the
 * suite takes a quarter less time. The others are Playwright's defaults, which our list replaces.
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
    ...foundBrowser('browser-path'),
    args: [...FLAGS, `--disable-features=${DISABLED_FEATURES.join()}`],
  },
};

export default defineConfig<World, Mode>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: `${root}reports/e2e`,
  fullyParallel: true,
  workers: availableParallelism(),
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  reporter: [['list'], ['json', { outputFile: `${root}reports/e2e.json` }]],
  webServer: {
    command: 'npx vite preview --host 127.0.0.1 --port 0',
    cwd: root,
    // The system chooses a free port, so that two checkouts can be tested at once. Playwright sets it as E2E_PORT.
    wait: { stdout: /http:\/\/127\.0\.0\.1:(?<e2e_port>\d+)\// },
  },
  use: {
    baseURL: `http://127.0.0.1:${process.env.E2E_PORT}`,
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
      testMatch: [JOURNEYS, 'setup/*.spec.ts'],
      grepInvert: /@mock/,
      use: { ...chromium, api: 'live', serviceWorkers: 'block' },
    },
    ...whereInstalled('firefox', firefox.executablePath(), devices['Desktop Firefox']),
    ...whereInstalled('webkit', webkit.executablePath(), devices['Desktop Safari']),
  ],
});

/** Chromium is always tested. Other browsers run the journeys if Playwright has installed them. */
function whereInstalled(name: string, path: string, use: (typeof devices)[string]) {
  return existsSync(path) ? [{ name, testMatch: JOURNEYS, grepInvert: /@live|@chromium/, use }] : [];
}

/** `browser.mjs` writes the path. Without the file, Playwright uses its own browser. */
export function foundBrowser(file: 'browser-path' | 'firefox-path'): { executablePath?: string } {
  try {
    return { executablePath: readFileSync(`${root}reports/${file}`, 'utf8') };
  } catch {
    return {};
  }
}
