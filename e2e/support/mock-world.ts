// Sets the world of a test: the scenario of the API and the clock of the page, at the beginning and while the test runs.
import { expect, type Page, type Request } from '@playwright/test';
import {
  type Clock,
  DEFAULT_SCENARIO,
  type EndpointName,
  type ScenarioText,
} from '../../src/mocks/scenario.ts';
import { REQUESTS } from './requests.ts';
import type { ScenarioStore } from './scenario-store.ts';
import { type Client, type Duration, millisecondsOf, type UsedToken, type World } from './world.ts';

/** The time limit of a request is 30 seconds of the page's clock. */
const BEYOND_TIME_LIMIT: Duration = { seconds: 31 };

/** A new session requests all data again. */
const NEW_SESSION = [REQUESTS['session.create'], REQUESTS['session.delete']];

export class MockWorld {
  readonly #page: Page;
  readonly #scenario: ScenarioStore;
  /** `null`: the clock of the machine, which a test cannot move. */
  #clock: Clock | null = null;
  /** Every request since the last change of the scenario, as "GET http://…/api/tokens". */
  readonly #requests: string[] = [];
  /** Requests to the API without an answer. */
  readonly #open = new Set<Request>();
  /** Requests of this page and this session that have ended. */
  #answered: string[] = [];

  constructor(page: Page, scenario: ScenarioStore) {
    this.#page = page;
    this.#scenario = scenario;
    page.on('request', request => {
      this.#requests.push(describeRequest(request));
      if (request.url().includes('/api/')) this.#open.add(request);
      const begins = NEW_SESSION.some(pattern => pattern.test(describeRequest(request)));
      if (begins || request.isNavigationRequest()) this.#answered = [];
    });
    page.on('requestfinished', request => this.#end(request));
    page.on('requestfailed', request => this.#end(request));
  }

  #end(request: Request): void {
    this.#open.delete(request);
    this.#answered.push(describeRequest(request));
  }

  /** Waits until these requests and all others have ended, so that a fault set now affects none of them. */
  async settle(...endpoints: readonly EndpointName[]): Promise<void> {
    const isAnswered = (endpoint: EndpointName) =>
      this.#answered.some(request => REQUESTS[endpoint].test(request));
    // The check is cheap, and Playwright's longer intervals would cost minutes of the suite.
    const frequently = { intervals: [20] };
    await expect.poll(() => endpoints.every(isAnswered) && this.#open.size === 0, frequently).toBe(true);
  }

  /** Sets the world, and opens the personal page if somebody is signed in. */
  async begin({ as, seed, faults, latency, now, clock }: World): Promise<void> {
    const at = now === null ? Date.now() : Date.parse(now);
    if (Number.isNaN(at)) throw new Error(`now: ‘${now}’ is no moment such as 2026-03-01T09:00:00Z.`);
    if (clock === 'stopped') {
      this.#clock = { kind: 'stopped', at };
      await this.#page.clock.setFixedTime(at);
    } else if (now !== null) {
      await this.#page.clock.install({ time: at });
      // Measured after the installation: the time of the API must not be ahead of the page's.
      this.#clock = { kind: 'running', offset: at - Date.now() };
    }
    await this.#scenario.begin({ seed, faults, latency, clock: this.#clock ?? DEFAULT_SCENARIO.clock }, as);
  }

  /** Changes the scenario from now on. */
  async change(patch: Partial<ScenarioText>): Promise<void> {
    if (this.#page.url() === 'about:blank') {
      throw new Error('No page is open yet: open one first, or set the world with test.use().');
    }
    this.#requests.length = 0;
    await this.#scenario.change(patch);
  }

  /** Lets a client other than the console use a token. */
  async uses(token: UsedToken, client: Client): Promise<void> {
    await this.#scenario.uses(token, client);
  }

  /** Moves the clock of the API first: the page may send requests as soon as its own clock moves. */
  async moveClock(duration: Duration): Promise<void> {
    if (this.#clock === null) {
      throw new Error('The machine’s clock cannot be moved: set a time with test.use({ now: … }).');
    }
    const step = millisecondsOf(duration);
    this.#clock = movedBy(this.#clock, step);
    await this.#scenario.change({ clock: this.#clock });
    if (this.#clock.kind === 'stopped') await this.#page.clock.setFixedTime(this.#clock.at);
    else await this.#page.clock.fastForward(step);
  }

  /** Waits until this request is the only one without an answer, and lets its time limit pass. */
  async passTimeLimit(endpoint: EndpointName): Promise<void> {
    const isExpected = (request: string) => REQUESTS[endpoint].test(request);
    const isOnly = () => [...this.#open].every(request => isExpected(describeRequest(request)));
    await expect.poll(() => this.#requests.some(isExpected) && isOnly()).toBe(true);
    this.#requests.length = 0;
    await this.moveClock(BEYOND_TIME_LIMIT);
  }
}

function describeRequest(request: Request): string {
  return `${request.method()} ${request.url()}`;
}

function movedBy(clock: Clock, step: number): Clock {
  return clock.kind === 'stopped'
    ? { kind: 'stopped', at: clock.at + step }
    : { kind: 'running', offset: clock.offset + step };
}
