// Where the scenario of a test is kept: in the page's storage, or in the server that answers a live build.
import { expect, type Page } from '@playwright/test';
import {
  type Clock,
  DEMO_CODE,
  DEMO_PASSWORD,
  type DemoUserKey,
  SCENARIO_STORAGE_KEY,
  type ScenarioText,
} from '../../src/mocks/scenario.ts';
import { loginOf } from './demo-login.ts';
import type { LiveServer } from './live-server.ts';
import { useInDemoSettings } from './token-use.ts';
import type { Client, UsedToken } from './world.ts';

const FIRST_PAGE = '/account/personal/tokens';

const SESSION_STORAGE_KEY = 'token-console.session';

export type ScenarioStore = {
  /**
   * Sets the scenario before the first page is opened. If somebody is to be signed in, they are, and their personal
   * page is open. Faults and latency do not affect the sign-in.
   */
  begin(scenario: ScenarioText, as: DemoUserKey | null): Promise<void>;
  /** Applies from the next request on. */
  change(patch: Partial<ScenarioText>): Promise<void>;
  /** Lets a client other than the console use a token. */
  uses(token: UsedToken, client: Client): Promise<void>;
};

/** The mock runs in the page, and uses the page's clock. */
export function pageScenario(page: Page): ScenarioStore {
  return {
    begin: async ({ clock: _, ...scenario }, as) => {
      if (as !== null) {
        await page.goto(`${FIRST_PAGE}?mock=${linkText(scenario, as)}`);
        return;
      }
      await page.addInitScript(
        ({ key, text }) => {
          // Only if absent: a reload must keep what the test or the page has changed.
          if (location.protocol.startsWith('http') && localStorage.getItem(key) === null) {
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
    uses: (token, client) => useInDemoSettings(page, token, client),
  };
}

/** The link of a demo, which signs in before its faults and latency apply. */
function linkText({ seed, faults, latency }: Omit<ScenarioText, 'clock'>, as: DemoUserKey): string {
  const parts = [`as=${as}`, `seed=${seed}`, `latency=${latency}`];
  return [...parts, ...(faults.length > 0 ? [`faults=${faults.join()}`] : [])].join(';');
}

/** The tests of a worker share one server, one after the other. Each test resets it. */
export function serverScenario(server: LiveServer, page: Page): ScenarioStore {
  return {
    begin: async ({ seed, faults, latency, clock }, as) => {
      await server.set({ scenario: { seed, clock, faults: [], latency: '0' }, reset: true });
      const sessionKey = as === null ? null : await signIn(server, as, clock);
      await server.set({ scenario: { faults, latency } });
      if (sessionKey === null) return;
      // A page of the same origin that runs no script.
      await page.goto('/icon.svg');
      await page.evaluate(
        ([name = '', key = '']) => sessionStorage.setItem(name, key),
        [SESSION_STORAGE_KEY, sessionKey],
      );
      await page.goto(FIRST_PAGE);
    },
    change: scenario => server.set({ scenario }),
    uses: async ({ name, secret }, { client }) => {
      if (secret === undefined) throw new Error(`The secret of ‘${name}’ is needed to use it.`);
      const headers = { 'Fastly-Key': secret, 'User-Agent': client };
      const { status } = await fetch(`${server.apiUrl}/tokens/self`, { headers });
      expect(status).toBe(200);
    },
  };
}

/** Creates the session token as the console does, and returns its secret. */
async function signIn(server: LiveServer, as: DemoUserKey, clock: Clock): Promise<string> {
  const now = clock.kind === 'stopped' ? clock.at : Date.now() + clock.offset;
  const expiresAt = new Date(now + 12 * 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z');
  const response = await fetch(`${server.apiUrl}/tokens`, {
    method: 'POST',
    headers: as === 'otp' ? { 'Fastly-OTP': DEMO_CODE } : {},
    body: new URLSearchParams({
      name: 'Token Console browser session',
      scope: 'global',
      expires_at: expiresAt,
      username: loginOf(as),
      password: DEMO_PASSWORD,
    }),
  });
  if (!response.ok) throw new Error(`Signing in as ${as} failed with status ${response.status}.`);
  const { access_token: secret } = (await response.json()) as { access_token: string };
  return secret;
}
