// Tests the state of the audit worker without a worker: its requests to the API and its messages to the page.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_FILTER } from '../../domain/audit/audit-query.ts';
import type { AuditView } from '../../domain/audit/audit-view.ts';
import { LISTS, QUERY, stubApi, wireToken } from './audit-harness.ts';
import type { AuditMessage, AuditRequest, AuditSource } from './audit-protocol.ts';
import { AuditStore } from './audit-store.ts';

const NOW = new Date('2026-03-10T12:00:00Z');
let messages: AuditMessage[];
let store: AuditStore;

beforeEach(() => {
  messages = [];
  store = new AuditStore(message => messages.push(message));
  store.handle({ kind: 'show', query: QUERY, now: NOW });
});

afterEach(() => vi.unstubAllGlobals());

function send(request: AuditRequest): void {
  store.handle(request);
}

/** Loads lists and waits until each has loaded or failed. */
async function load(...sources: AuditSource[]): Promise<void> {
  return loadFrom('/api', sources);
}

async function loadFrom(api: string, sources: readonly AuditSource[]): Promise<void> {
  const before = messages.length;
  const configuration = { api, account: null };
  for (const source of sources)
    send({ kind: 'load', key: 'secret', configuration, customerId: 'account', source, now: NOW });
  await vi.waitFor(() => {
    const settled = messages.slice(before).filter(({ kind }) => kind === 'ready' || kind === 'failed');
    expect(settled).toHaveLength(sources.length);
  });
}

function view(): AuditView {
  const last = messages.findLast(message => message.kind === 'view');
  if (!last) throw new Error('There is no view.');
  return last.view;
}

function ids(): string[] {
  return view().rows.map(row => row.token.id);
}

async function ask(question: Extract<AuditRequest, { kind: 'ask' }>['question']) {
  const number = messages.length;
  send({ kind: 'ask', number, question, now: NOW });
  const answer = messages.find(message => message.kind === 'answer' && message.number === number);
  if (answer?.kind !== 'answer') throw new Error('There is no answer.');
  return answer.answer;
}

describe('loading the lists', () => {
  it('requests each list once, and all pages of automation tokens, with the key of the page', async () => {
    const asked = stubApi(LISTS);
    await load('user-tokens', 'automation-tokens', 'people');
    expect(asked.map(({ path }) => path).toSorted()).toEqual(Object.keys(LISTS).toSorted());
    expect(new Set(asked.map(({ key }) => key))).toEqual(new Set(['secret']));
  });

  it('posts the view of a list before it reports the list as loaded', async () => {
    stubApi(LISTS);
    await load('user-tokens');
    const ready = messages.findIndex(({ kind }) => kind === 'ready');
    const before = messages.slice(0, ready).findLast(message => message.kind === 'view');
    expect(messages[ready]).toMatchObject({ count: before?.view.total });
    expect(before?.view.rows).not.toEqual([]);
  });

  it('uses the API path of the page’s configuration', async () => {
    const asked = stubApi({ '/fastly/v1/customer/account/users': { body: [] } });
    await loadFrom('/fastly/v1', ['people']);
    expect(asked.map(({ path }) => path)).toEqual(['/fastly/v1/customer/account/users']);
  });

  it('shows both lists with their owners, soonest expiry first', async () => {
    stubApi(LISTS);
    await load('user-tokens', 'automation-tokens', 'people');
    expect(view()).toMatchObject({ total: 5, matching: 5 });
    expect(ids()[0]).toBe('b');
    expect(view().rows.map(row => row.owner?.name)).toEqual(Array(5).fill('Sana Ueda'));
    expect(view().rows.find(row => row.token.id === 'z')?.token.automation).toEqual({
      role: 'engineer',
      tlsManagement: true,
    });
  });

  it('shows rows as soon as any list has loaded', async () => {
    stubApi(LISTS);
    await load('user-tokens');
    expect(ids()).toEqual(['b', 'a']);
    expect(view().rows[0]?.owner).toBeNull();
    await load('people');
    expect(view().rows[0]?.owner?.login).toBe('superuser@example.com');
  });

  it('reports the progress of a list in pages', async () => {
    stubApi(LISTS);
    await load('automation-tokens');
    expect(messages.filter(({ kind }) => kind === 'progress')).toEqual([
      { kind: 'progress', source: 'automation-tokens', loaded: 2 },
      { kind: 'progress', source: 'automation-tokens', loaded: 3 },
    ]);
  });

  it.each([[['user-tokens', 'automation-tokens']], [['automation-tokens', 'user-tokens']]] as const)(
    'shows a token of both lists once, as an automation token: %s',
    async sources => {
      stubApi({ ...LISTS, '/api/customer/account/tokens': { body: [wireToken('x'), wireToken('a')] } });
      for (const source of sources) await load(source);
      expect(ids().toSorted()).toEqual(['a', 'x', 'y', 'z']);
      expect(view().rows.find(row => row.token.id === 'x')?.token.automation?.role).toBe('engineer');
    },
  );

  it('keeps one list usable if the other fails, and reports which one and why', async () => {
    stubApi({ ...LISTS, '/api/automation-tokens?page=1&per_page=100': { status: 500, body: { msg: 'Oh' } } });
    await load('user-tokens', 'automation-tokens');
    expect(ids()).toEqual(['b', 'a']);
    expect(messages.find(({ kind }) => kind === 'failed')).toMatchObject({
      source: 'automation-tokens',
      failure: { kind: 'server', status: 500 },
    });
  });

  it('shows the pages that loaded if another fails, and says how many are missing', async () => {
    stubApi({ ...LISTS, '/api/automation-tokens?page=2&per_page=100': { status: 500, body: { msg: 'Oh' } } });
    await load('automation-tokens');
    expect(ids().toSorted()).toEqual(['x', 'y']);
    expect(messages.find(({ kind }) => kind === 'ready')).toMatchObject({
      count: 2,
      gaps: { missingPages: 1, unreadable: 0, cutOff: false },
    });
  });

  it('keeps all rows of an automation list if a page fails when it is reloaded', async () => {
    stubApi(LISTS);
    await load('automation-tokens');
    stubApi({ ...LISTS, '/api/automation-tokens?page=2&per_page=100': { status: 500, body: { msg: 'Oh' } } });
    await load('automation-tokens');
    expect(ids().toSorted()).toEqual(['x', 'y', 'z']);
    expect(messages.find(({ kind }) => kind === 'failed')).toMatchObject({ failure: { kind: 'server' } });
  });

  it('leaves out the rows that cannot be read, and counts them', async () => {
    const rows = [wireToken('a'), wireToken('b'), wireToken('c', { created_at: 'yesterday' }), {}];
    stubApi({ ...LISTS, '/api/customer/account/tokens': { body: rows } });
    await load('automation-tokens', 'user-tokens');
    expect(ids().toSorted()).toEqual(['a', 'b', 'x', 'y', 'z']);
    expect(messages).toContainEqual({
      kind: 'ready',
      source: 'user-tokens',
      count: 2,
      gaps: { unreadable: 2, missingPages: 0, cutOff: false },
    });
  });

  it('accepts an account without tokens', async () => {
    stubApi({ ...LISTS, '/api/customer/account/tokens': { body: [] } });
    await load('user-tokens');
    expect(view()).toMatchObject({ total: 0, matching: 0, page: 1, pages: 1, rows: [] });
  });

  it('keeps the rows and the selection when a list is reloaded or fails to reload', async () => {
    stubApi(LISTS);
    await load('user-tokens', 'automation-tokens', 'people');
    send({ kind: 'select', change: { kind: 'some', ids: ['a', 'x'], selected: true }, now: NOW });
    stubApi({ ...LISTS, '/api/customer/account/tokens': { body: [wireToken('a'), wireToken('new')] } });
    await load('user-tokens');
    expect(ids().toSorted()).toEqual(['a', 'new', 'x', 'y', 'z']);
    expect(view()).toMatchObject({ selected: 2 });
    stubApi({});
    await load('user-tokens');
    expect(ids().toSorted()).toEqual(['a', 'new', 'x', 'y', 'z']);
  });
});

describe('answers', () => {
  beforeEach(async () => {
    stubApi(LISTS);
    await load('user-tokens', 'automation-tokens', 'people');
  });

  it('gives the number of tokens of each person', async () => {
    const answer = await ask({ kind: 'people' });
    expect(answer).toMatchObject({
      kind: 'people',
      value: [
        { user: { login: 'superuser@example.com' }, activeTokens: 2, allTokens: 2, automationTokens: 3 },
      ],
    });
  });

  it('lists the user tokens of a person, without the automation tokens they created', async () => {
    const answer = await ask({ kind: 'tokensOf', userId: 'owner' });
    expect(answer.kind === 'tokensOf' && answer.value.map(row => row.token.id).toSorted()).toEqual([
      'a',
      'b',
    ]);
  });

  it('removes deleted tokens from all answers', async () => {
    send({ kind: 'select', change: { kind: 'matching', filter: NO_FILTER }, now: NOW });
    send({ kind: 'removed', ids: ['a', 'x', 'never was'], now: NOW });
    expect(view()).toMatchObject({ total: 3, selected: 3 });
    const answer = await ask({ kind: 'selected', from: 0 });
    expect(answer.kind === 'selected' && answer.value.rows.map(row => row.token.id).toSorted()).toEqual([
      'b',
      'y',
      'z',
    ]);
  });

  it('does not show a deleted token that a running load still contains', async () => {
    const reloaded = load('user-tokens');
    send({ kind: 'removed', ids: ['a'], now: NOW });
    await reloaded;
    expect(ids().toSorted()).toEqual(['b', 'x', 'y', 'z']);
  });

  it('writes the filtered tokens to a CSV file in the requested order', async () => {
    const filter = { ...NO_FILTER, type: 'automation' } as const;
    const answer = await ask({ kind: 'csv', filter, order: { key: 'name', descending: true } });
    if (answer.kind !== 'csv') throw new Error('That is no file.');
    expect(answer.value.rows).toBe(3);
    expect(answer.value.blob.type).toBe('text/csv;charset=utf-8');
    const lines = (await answer.value.blob.text()).trimEnd().split('\r\n');
    expect(lines.map(line => line.split(',')[0]).slice(1)).toEqual(['"z"', '"y"', '"x"']);
  });
});
