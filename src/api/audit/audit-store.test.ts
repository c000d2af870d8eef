// Tests how the audit worker loads its lists: its requests to the API and its messages to the page.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TOKEN } from '../../domain/token-harness.ts';
import { automationPage, LISTS, stubApi, wireToken } from './audit-harness.ts';
import { NOW, openStore } from './audit-store-harness.ts';

let store: ReturnType<typeof openStore>;

beforeEach(() => {
  store = openStore();
});

afterEach(() => vi.unstubAllGlobals());

describe('a new token', () => {
  const added = { ...TOKEN, id: 'new', userId: 'user' };

  it('joins the lists without a request, and keeps the selection', async () => {
    const asked = stubApi(LISTS);
    await store.load('user-tokens');
    store.send({ kind: 'select', change: { kind: 'one', id: 'a', selected: true }, now: NOW });
    const before = asked.length;
    store.send({ kind: 'added', token: added, now: NOW });
    expect(asked.length).toBe(before);
    expect(store.ids()).toContain('new');
    expect(store.view()).toMatchObject({ total: 3, selected: 1 });
  });

  it('is there once, whether or not a list that is being loaded contains it', async () => {
    for (const known of [[], ['new']]) {
      const fresh = openStore();
      stubApi({ '/api/customer/account/tokens': { body: ['a', ...known].map(id => wireToken(id)) } });
      const loading = fresh.load('user-tokens');
      fresh.send({ kind: 'added', token: added, now: NOW });
      await loading;
      expect(fresh.ids().toSorted()).toEqual(['a', 'new']);
    }
  });

  it('is shown if its list failed, and stays when the list loads after all', async () => {
    stubApi({});
    await store.load('automation-tokens');
    const machine = { ...added, automation: { role: 'engineer', tlsManagement: true } };
    store.send({ kind: 'added', token: machine, now: NOW });
    expect(store.view().rows.map(row => row.token)).toEqual([machine]);
    const pages = { '/api/automation-tokens?page=1&per_page=100': automationPage(['new', 'x'], 1, 1) };
    stubApi({ ...LISTS, ...pages });
    await store.load('user-tokens', 'automation-tokens');
    expect(store.ids().toSorted()).toEqual(['a', 'b', 'new', 'x']);
  });

  it('is gone if it is deleted while a list is being loaded', async () => {
    stubApi(LISTS);
    const loading = store.load('user-tokens');
    store.send({ kind: 'added', token: added, now: NOW });
    store.send({ kind: 'removed', ids: ['new'], now: NOW });
    await loading;
    expect(store.ids()).toEqual(['b', 'a']);
  });
});

describe('loading the lists', () => {
  it('requests each list once, and all pages of automation tokens, with the key of the page', async () => {
    const asked = stubApi(LISTS);
    await store.load('user-tokens', 'automation-tokens', 'people');
    expect(asked.map(({ path }) => path).toSorted()).toEqual(Object.keys(LISTS).toSorted());
    expect(new Set(asked.map(({ key }) => key))).toEqual(new Set(['secret']));
  });

  it('posts the view of a list before it reports the list as loaded', async () => {
    stubApi(LISTS);
    await store.load('user-tokens');
    const ready = store.messages.findIndex(({ kind }) => kind === 'ready');
    const before = store.messages.slice(0, ready).findLast(message => message.kind === 'view');
    expect(store.messages[ready]).toMatchObject({ count: before?.view.total });
    expect(before?.view.rows).not.toEqual([]);
  });

  it('uses the API path of the page’s configuration', async () => {
    const asked = stubApi({ '/fastly/v1/customer/account/users': { body: [] } });
    await store.loadFrom('/fastly/v1', ['people']);
    expect(asked.map(({ path }) => path)).toEqual(['/fastly/v1/customer/account/users']);
  });

  it('shows both lists with their owners, soonest expiry first', async () => {
    stubApi(LISTS);
    await store.load('user-tokens', 'automation-tokens', 'people');
    expect(store.view()).toMatchObject({ total: 5, matching: 5 });
    expect(store.ids()[0]).toBe('b');
    expect(store.view().rows.map(row => row.owner?.name)).toEqual(Array(5).fill('Sana Ueda'));
    expect(store.view().rows.find(row => row.token.id === 'z')?.token.automation).toEqual({
      role: 'engineer',
      tlsManagement: true,
    });
  });

  it('shows rows as soon as any list has loaded', async () => {
    stubApi(LISTS);
    await store.load('user-tokens');
    expect(store.ids()).toEqual(['b', 'a']);
    expect(store.view().rows[0]?.owner).toBeNull();
    await store.load('people');
    expect(store.view().rows[0]?.owner?.login).toBe('superuser@example.com');
  });

  it('counts an automation token once that is on two pages', async () => {
    stubApi({
      ...LISTS,
      '/api/automation-tokens?page=2&per_page=100': automationPage(['y', 'z'], 2, 2),
    });
    await store.load('automation-tokens');
    expect(store.view().total).toBe(3);
    expect(store.messages.find(({ kind }) => kind === 'ready')).toMatchObject({ count: 3 });
  });

  it('reports the progress of a list in pages', async () => {
    stubApi(LISTS);
    await store.load('automation-tokens');
    expect(store.messages.filter(({ kind }) => kind === 'progress')).toEqual([
      { kind: 'progress', source: 'automation-tokens', loaded: 2 },
      { kind: 'progress', source: 'automation-tokens', loaded: 3 },
    ]);
  });

  it.each([[['user-tokens', 'automation-tokens']], [['automation-tokens', 'user-tokens']]] as const)(
    'shows a token of both lists once, as an automation token: %s',
    async sources => {
      stubApi({ ...LISTS, '/api/customer/account/tokens': { body: [wireToken('x'), wireToken('a')] } });
      for (const source of sources) await store.load(source);
      expect(store.ids().toSorted()).toEqual(['a', 'x', 'y', 'z']);
      expect(store.view().rows.find(row => row.token.id === 'x')?.token.automation?.role).toBe('engineer');
    },
  );

  it('keeps one list usable if the other fails, and reports which one and why', async () => {
    stubApi({ ...LISTS, '/api/automation-tokens?page=1&per_page=100': { status: 500, body: { msg: 'Oh' } } });
    await store.load('user-tokens', 'automation-tokens');
    expect(store.ids()).toEqual(['b', 'a']);
    expect(store.messages.find(({ kind }) => kind === 'failed')).toMatchObject({
      source: 'automation-tokens',
      failure: { kind: 'server', status: 500 },
    });
  });

  it('shows the pages that loaded if another fails, and says how many are missing', async () => {
    stubApi({ ...LISTS, '/api/automation-tokens?page=2&per_page=100': { status: 500, body: { msg: 'Oh' } } });
    await store.load('automation-tokens');
    expect(store.ids().toSorted()).toEqual(['x', 'y']);
    expect(store.messages.find(({ kind }) => kind === 'ready')).toMatchObject({
      count: 2,
      gaps: { missingPages: 1, unreadable: 0, cutOff: false },
    });
  });

  it('keeps all rows of an automation list if a page fails when it is reloaded', async () => {
    stubApi(LISTS);
    await store.load('automation-tokens');
    stubApi({ ...LISTS, '/api/automation-tokens?page=2&per_page=100': { status: 500, body: { msg: 'Oh' } } });
    await store.load('automation-tokens');
    expect(store.ids().toSorted()).toEqual(['x', 'y', 'z']);
    expect(store.messages.find(({ kind }) => kind === 'failed')).toMatchObject({
      failure: { kind: 'server' },
    });
  });

  it('leaves out the rows that cannot be read, and counts them', async () => {
    const rows = [wireToken('a'), wireToken('b'), wireToken('c', { created_at: 'yesterday' }), {}];
    stubApi({ ...LISTS, '/api/customer/account/tokens': { body: rows } });
    await store.load('automation-tokens', 'user-tokens');
    expect(store.ids().toSorted()).toEqual(['a', 'b', 'x', 'y', 'z']);
    expect(store.messages).toContainEqual({
      kind: 'ready',
      source: 'user-tokens',
      count: 2,
      gaps: { unreadable: 2, missingPages: 0, cutOff: false },
    });
  });

  it('accepts an account without tokens', async () => {
    stubApi({ ...LISTS, '/api/customer/account/tokens': { body: [] } });
    await store.load('user-tokens');
    expect(store.view()).toMatchObject({ total: 0, matching: 0, page: 1, pages: 1, rows: [] });
  });

  it('keeps the rows and the selection when a list is reloaded or fails to reload', async () => {
    stubApi(LISTS);
    await store.load('user-tokens', 'automation-tokens', 'people');
    store.send({ kind: 'select', change: { kind: 'some', ids: ['a', 'x'], selected: true }, now: NOW });
    stubApi({ ...LISTS, '/api/customer/account/tokens': { body: [wireToken('a'), wireToken('new')] } });
    await store.load('user-tokens');
    expect(store.ids().toSorted()).toEqual(['a', 'new', 'x', 'y', 'z']);
    expect(store.view()).toMatchObject({ selected: 2 });
    stubApi({});
    await store.load('user-tokens');
    expect(store.ids().toSorted()).toEqual(['a', 'new', 'x', 'y', 'z']);
  });
});
