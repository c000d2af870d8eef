// What the contract tests of Fastly's own clients share: a server for each test, and plain requests beside the client's.
import { onTestFinished } from 'vitest';
import {
  DEMO_CODE,
  DEMO_PASSWORD,
  DEMO_USERS,
  type DemoUserKey,
  type Scenario,
} from '../../mocks/scenario.ts';
import { startMockServer } from '../../mocks/server/server.ts';

/** The time that it stays until a test moves it. */
export const NOW = '2026-03-10T11:48:00Z';

export type Key = { readonly id: string; readonly key: string };

export type World = {
  readonly url: string;
  readonly setScenario: (patch: Partial<Scenario>) => void;
  readonly moveTo: (instant: string) => void;
  /** A new token of somebody. Its fields are those of `POST /tokens`: scope `global` and no end, unless told. */
  readonly keyOf: (user: DemoUserKey, fields?: Readonly<Record<string, string>>) => Promise<Key>;
  /** What the server answers to a plain request. */
  readonly ask: (key: string, path: string, method?: string) => Promise<Answer>;
};

type Answer = { readonly status: number; readonly body: unknown };

/**
 * Ends with the test.
 * @param base the path below which the API lies, if it has one
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
