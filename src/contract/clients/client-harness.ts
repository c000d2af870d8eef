// Shared setup for the contract tests of Fastly's own clients: a server for each test, and plain HTTP requests.
import { onTestFinished } from 'vitest';
import {
  DEMO_CODE,
  DEMO_PASSWORD,
  DEMO_USERS,
  type DemoUserKey,
  type Scenario,
} from '../../mocks/scenario.ts';
import { startMockServer } from '../../mocks/server/server.ts';

/** The time of the stopped clock, until a test moves it. */
export const NOW = '2026-03-10T11:48:00Z';

export type Key = { readonly id: string; readonly key: string };

export type World = {
  readonly url: string;
  readonly setScenario: (patch: Partial<Scenario>) => void;
  readonly moveTo: (instant: string) => void;
  /** Creates a token for a user. Takes fields of `POST /tokens`. Default: scope `global`, never expires. */
  readonly keyOf: (user: DemoUserKey, fields?: Readonly<Record<string, string>>) => Promise<Key>;
  /** Sends a plain request and returns the response. */
  readonly ask: (key: string, path: string, method?: string) => Promise<Answer>;
};

type Answer = { readonly status: number; readonly body: unknown };

/**
 * Starts a mock server, which is closed after the test.
 * @param base the base path of the API, if any
 */
export async function startWorld(scenario: Partial<Scenario> = {}, base = ''): Promise<World> {
  const stoppedAt = (instant: string) => ({ clock: { kind: 'stopped', at: Date.parse(instant) } }) as const;
  const server = await startMockServer(0, { scenario: { ...stoppedAt(NOW), ...scenario }, base });
  onTestFinished(server.close);
  const url = server.url + base;
  return {
    url,
    setScenario: server.setScenario,
    moveTo: instant => server.setScenario(stoppedAt(instant)),
    keyOf: async (user, fields = {}) => {
      const username = DEMO_USERS.find(({ key }) => key === user)?.login ?? '';
      const form = { name: 'Laptop', ...fields, username, password: DEMO_PASSWORD };
      const answer = await fetch(`${url}/tokens`, {
        method: 'POST',
        headers: { 'Fastly-OTP': DEMO_CODE },
        body: new URLSearchParams(form),
      });
      const { id, access_token: key, ...refusal } = await answer.json();
      if (!answer.ok) throw new Error(`No token was created: ${JSON.stringify(refusal)}`);
      return { id, key };
    },
    ask: async (key, path, method = 'GET') => {
      const answer = await fetch(url + path, {
        method,
        headers: { 'Fastly-Key': key, 'User-Agent': 'contract test' },
      });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
    },
  };
}
