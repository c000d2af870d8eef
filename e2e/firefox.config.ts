// The main journeys in an installed Firefox, against the live build, and some of them with the mock in the page.
import { fileURLToPath } from 'node:url';
import { defineConfig, devices } from '@playwright/test';
import base, { foundBrowser } from './playwright.config.ts';
import { answerUnknownCommands } from './support/installed-firefox.ts';
import type { Mode, World } from './support/world.ts';

const reports = fileURLToPath(new URL('../reports/', import.meta.url));

answerUnknownCommands();

const use = {
  ...devices['Desktop Firefox'],
  channel: 'moz-firefox',
  launchOptions: {
    ...foundBrowser('firefox-path'),
    firefoxUserPrefs: {
      // With it, axe crashes the process of the page.
      'accessibility.ARIAElementReflection.enabled': false,
    },
  },
};

export default defineConfig<World, Mode>({
  ...base,
  use: { ...base.use, screenshot: 'off' },
  outputDir: `${reports}firefox`,
  reporter: [['list'], ['json', { outputFile: `${reports}firefox.json` }]],
  projects: [
    {
      name: 'live',
      testMatch: 'journeys/*.spec.ts',
      grepInvert: /@mock|@chromium/,
      use: { ...use, api: 'live', serviceWorkers: 'block' },
    },
    {
      name: 'mock',
      testMatch: 'journeys/{example,worlds,sign-in}.spec.ts',
      grepInvert: /@live|@chromium/,
      use,
    },
  ],
});
