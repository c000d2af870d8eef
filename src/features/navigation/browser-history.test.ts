// Tests of refused steps, of what happens while a question is open, and of entries that the browser makes itself.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BrowserHistory, createBrowserHistory } from './browser-history.ts';

/** The history of a tab as far as the console uses it. Steps take effect at once. */
class Tab {
  entries = [{ url: '/', state: null as unknown }];
  at = 0;
  onPopState = () => {};
  readonly entry = () => this.entries[this.at];

  push(state: unknown, url: string) {
    this.entries = [...this.entries.slice(0, this.at + 1), { url, state }];
    this.at++;
  }

  replace(state: unknown, url: string) {
    this.entries[this.at] = { url, state };
  }

  go(steps: number) {
    this.at += steps;
    this.onPopState();
  }
}

const ORIGIN = 'https://console.example';

let tab: Tab;
let history: BrowserHistory;

beforeEach(() => {
  tab = new Tab();
  vi.stubGlobal('history', {
    get state() {
      return tab.entry()?.state;
    },
    pushState: (state: unknown, _: string, url: string) => tab.push(state, url),
    replaceState: (state: unknown, _: string, url: string) => tab.replace(state, url.replace(ORIGIN, '')),
    go: (steps: number) => tab.go(steps),
  });
  vi.stubGlobal('location', {
    origin: ORIGIN,
    get href() {
      return ORIGIN + tab.entry()?.url;
    },
  });
  vi.stubGlobal('addEventListener', (type: string, listener: () => void) => {
    if (type === 'popstate') tab.onPopState = listener;
  });
  history = createBrowserHistory();
  for (const url of ['/a', '/b', '/form']) history.open(url, false);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The answers to the questions of a form, in the order in which they are asked. */
function blockWith(...answers: (boolean | Promise<boolean>)[]) {
  history.blockers.add({ refuses: () => answers.shift() ?? false, warnsOnUnload: () => false });
}

/** @returns a function that answers the first question. `next` is the answer to the second. */
function blockWithOpenQuestion(next: boolean) {
  let answer = (_: boolean) => {};
  const first = new Promise<boolean>(resolve => {
    answer = resolve;
  });
  blockWith(first, next);
  return answer;
}

/** Lets everything happen that does not wait for an answer. */
const settle = () => new Promise(resolve => setTimeout(resolve));

describe('createBrowserHistory', () => {
  it('tells how an address was reached', async () => {
    const arrivals: string[] = [];
    history.subscribe(arrival => arrivals.push(`${arrival} ${history.address().href}`));
    history.open('/c', true);
    tab.go(-1);
    await settle();
    expect(arrivals).toEqual(['link /c', 'traverse /b']);
  });

  it('takes a refused step back, however long it was', async () => {
    blockWith(true, true);
    for (const steps of [-1, -3]) {
      tab.go(steps);
      await settle();
      expect(tab.at).toBe(3);
      expect(history.address().href).toBe('/form');
    }
  });

  it('asks about a step to the same address too', async () => {
    history.open('/form', false);
    blockWith(true);
    tab.go(-1);
    await settle();
    expect(tab.at).toBe(4);
  });

  it('takes refused steps back after a reload too', async () => {
    history = createBrowserHistory();
    blockWith(true);
    tab.go(-2);
    await settle();
    expect(tab.at).toBe(3);
  });

  it('goes by the answer about the last step if another one was made meanwhile', async () => {
    const answer = blockWithOpenQuestion(false);
    tab.go(-1);
    tab.go(-1);
    answer(true);
    await settle();
    expect(tab.at).toBe(1);
    expect(history.address().href).toBe('/a');
  });

  it('stays where a link led while a question was open', async () => {
    const answer = blockWithOpenQuestion(true);
    tab.go(-1);
    history.open('/sign-in', false);
    answer(true);
    await settle();
    expect(history.address().href).toBe('/sign-in');
    // The next refused step is counted from there.
    tab.go(-1);
    await settle();
    expect(history.address().href).toBe('/sign-in');
    expect(tab.entry()?.url).toBe('/sign-in');
  });

  it('asks nothing if only the part after # differs, and counts the entry', async () => {
    const arrivals: string[] = [];
    history.subscribe(arrival => arrivals.push(arrival));
    blockWith(true, true);
    tab.push(null, '/form#x');
    tab.onPopState();
    await settle();
    expect(history.address().href).toBe('/form');
    tab.go(-2);
    await settle();
    expect(tab.entry()?.url).toBe('/form#x');
    expect(arrivals).toEqual([]);
  });

  it('follows a link that the browser does not enter into the history', async () => {
    tab.push = () => {
      throw new Error('Too many calls.');
    };
    history.open('/c', false);
    expect(history.address().href).toBe('/c');
    blockWith(true);
    tab.go(-1);
    await settle();
    expect(tab.at).toBe(3);
  });

  it('follows a step of the user if the one that takes a refused step back has not happened', async () => {
    blockWith(true);
    const { go } = tab;
    tab.go = () => {};
    tab.at = 2;
    tab.onPopState();
    await settle();
    tab.go = go;
    tab.go(-1);
    await settle();
    expect(history.address().href).toBe('/a');
  });
});
