// Sets the world of a test: the scenario of the API and the clock of the page, at the beginning and while the test runs.
import { expect, type Page, type Request } from '@playwright/test';
import {
  type Clock,
  DEFAULT_SCENARIO,
  type EndpointName,
  type ScenarioText,
} from '../../src/mocks/scenario.ts';
import { REQUESTS } from './requests.ts';
import type { ScenarioPlace } from './scenario-place.ts';
import { type Duration, millisecondsOf, type World } from './world.ts';

/** A time-out is thirty seconds of the page's clock. */
const BEYOND_TIME_LIMIT: Duration = { seconds: 31 };

/** With another session everything is asked anew. */
const BEGINNINGS = [REQUESTS['session.create'], REQUESTS['session.delete']];

export class MockWorld {
  readonly #page: Page;
  readonly #place: ScenarioPlace;
  /** `null`: the machine's, which a test cannot move. */
  #clock: Clock | null = null;
  /** Every request to the API since the last fault was set, as "GET http://…/api/tokens". */
  readonly #requests: string[] = [];
  /** Those that no answer has come to yet. */
  readonly #open = new Set<Request>();
  /** Those of this page and this session that are answered. */
  #answered: string[] = [];

  constructor(page: Page, place: ScenarioPlace) {
    this.#page = page;
    this.#place = place;
    page.on('request', request => {
      this.#requests.push(wordsOf(request));
      if (request.url().includes('/api/')) this.#open.add(request);
      const begins = BEGINNINGS.some(beginning => beginning.test(wordsOf(request)));
      if (begins || request.isNavigationRequest()) this.#answered = [];
    });
    page.on('requestfinished', request => this.#end(request));
    page.on('requestfailed', request => this.#end(request));
  }

  #end(request: Request): void {
    this.#open.delete(request);
    this.#answered.push(wordsOf(request));
  }

  /** These have been asked and everything is answered, so that no fault that is set now can meet it. */
  async settle(...endpoints: readonly EndpointName[]): Promise<void> {
    const isAnswered = (endpoint: EndpointName) =>
      this.#answered.some(words => REQUESTS[endpoint].test(words));
    // Nothing is asked of the page, so looking is free; Playwright's longer intervals add up to minutes of the suite.
    const often = { intervals: [20] };
    await expect.poll(() => endpoints.every(isAnswered) && this.#open.size === 0, often).toBe(true);
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
      // Measured afterwards: what the API has just done is never in the page's future.
      this.#clock = { kind: 'running', offset: at - Date.now() };
    }
    await this.#place.begin({ seed, faults, latency, clock: this.#clock ?? DEFAULT_SCENARIO.clock }, as);
  }

  /** Changes the scenario from now on. */
  async change(patch: Partial<ScenarioText>): Promise<void> {
    if (this.#page.url() === 'about:blank') {
      throw new Error('No page is open yet: open one first, or set the world with test.use().');
    }
    this.#requests.length = 0;
    await this.#place.change(patch);
  }

  /** The API's clock first: what the page does because of the time that has passed meets an API of the same time. */
  async moveClock(duration: Duration): Promise<void> {
    if (this.#clock === null) {
      throw new Error('The machine’s clock cannot be moved: set a time with test.use({ now: … }).');
    }
    const step = millisecondsOf(duration);
    this.#clock = movedBy(this.#clock, step);
    await this.#place.change({ clock: this.#clock });
    if (this.#clock.kind === 'stopped') await this.#page.clock.setFixedTime(this.#clock.at);
    else await this.#page.clock.fastForward(step);
  }

  /** Lets the time limit of a request pass, once the request is on its way, and no other is that could meet it. */
  async passTimeLimit(endpoint: EndpointName): Promise<void> {
    const isMeant = (words: string) => REQUESTS[endpoint].test(words);
    const isAlone = () => [...this.#open].every(request => isMeant(wordsOf(request)));
    await expect.poll(() => this.#requests.some(isMeant) && isAlone()).toBe(true);
    this.#requests.length = 0;
    await this.moveClock(BEYOND_TIME_LIMIT);
  }
}

function wordsOf(request: Request): string {
  return `${request.method()} ${request.url()}`;
}

function movedBy(clock: Clock, step: number): Clock {
  return clock.kind === 'stopped'
    ? { kind: 'stopped', at: clock.at + step }
    : { kind: 'running', offset: clock.offset + step };
}
