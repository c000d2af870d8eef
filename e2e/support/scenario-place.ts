// Where the scenario of a test is kept: in the page's storage, or in the server that answers a live build.
import type { Page } from '@playwright/test';
import { SCENARIO_STORAGE_KEY, type ScenarioText } from '../../src/mocks/scenario.ts';
import type { LiveServer } from './live-server.ts';

export type ScenarioPlace = {
  /** Before the first page is opened. */
  begin(scenario: ScenarioText): Promise<void>;
  /** Counts from the next request on. */
  change(patch: Partial<ScenarioText>): Promise<void>;
};

/** The mock lives in the page, and has the page's clock. */
export function inPage(page: Page): ScenarioPlace {
  return {
    begin: async ({ clock: _, ...scenario }) => {
      await page.addInitScript(
        ({ key, text }) => {
          // Only if absent: what a test or the page changed later has to survive a reload.
          if (location.protocol !== 'about:' && localStorage.getItem(key) === null) {
            localStorage.setItem(key, text);
          }
        },
        { key: SCENARIO_STORAGE_KEY, text: JSON.stringify(scenario) },
      );
    },
    change: async ({ clock: _, ...patch }) => {
      if (Object.keys(patch).length === 0) return;
      await page.evaluate(
        ({ key, patch }) => {
          const scenario: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
          localStorage.setItem(key, JSON.stringify({ ...(scenario as object), ...patch }));
        },
        { key: SCENARIO_STORAGE_KEY, patch },
      );
    },
  };
}

/** The worker's tests share one server, one after the other: each begins afresh. */
export function inServer(server: LiveServer): ScenarioPlace {
  return {
    begin: scenario => server.set({ scenario, reset: true }),
    change: scenario => server.set({ scenario }),
  };
}
