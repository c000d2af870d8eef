// The worker's work, without a worker: what it asks the API for, and what it tells the page.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_FILTER, SOONEST_EXPIRY_FIRST } from '../../domain/audit/audit-query.ts';
import type { AuditView } from '../../domain/audit/audit-view.ts';
import { LISTS, stubApi, wireToken } from './audit-harness.ts';
import type { AuditMessage, AuditRequest, AuditSource } from './audit-protocol.ts';
import { AuditStore } from './audit-store.ts';

const NOW = new Date('2026-03-10T12:00:00Z');
const QUERY = {
  filter: NO_FILTER,
  order: SOONEST_EXPIRY_FIRST,
  page: 1,
  pageSize: 50,
  openId: null,
} as const;

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

/** Loads lists, and waits until each has come or failed. */
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
  it('asks for each list once and for the further pages of automation tokens, with the key of the page', async () => {
    const asked = stubApi(LISTS);
    await load('user-tokens', 'automation-tokens', 'people');
    expect(asked.map(({ path }) => path).toSorted()).toEqual(Object.keys(LISTS).toSorted());
    expect(new Set(asked.map(({ key }) => key))).toEqual(new Set(['secret']));
  });

  it('has a list in view before it says that it is whole', async () => {
    stubApi(LISTS);
    await load('user-tokens');
    const ready = messages.findIndex(({ kind }) => kind === 'ready');
    const before = messages.slice(0, ready).findLast(message => message.kind === 'view');
    expect(messages[ready]).toMatchObject({ count: before?.view.total });
    expect(before?.view.rows).not.toEqual([]);
  });

  it('asks where the page’s configuration says that the API is', async () => {
    const asked = stubApi({ '/fastly/v1/customer/account/users': { body: [] } });
    await loadFrom('/fastly/v1', ['people']);
    expect(asked.map(({ path }) => path)).toEqual(['/fastly/v1/customer/account/users']);
  });

  it('shows both lists, joined with their owners, soonest expiry first', async () => {
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

  it('shows rows as soon as the first list is there, whichever it is', async () => {
    stubApi(LISTS);
    await load('user-tokens');
    expect(ids()).toEqual(['b', 'a']);
    expect(view().rows[0]?.owner).toBeNull();
    await load('people');
    expect(view().rows[0]?.owner?.login).toBe('superuser@example.com');
  });

  it('tells how far a list in pages has come', async () => {
    stubApi(LISTS);
    await load('automation-tokens');
    expect(messages.filter(({ kind }) => kind === 'progress')).toEqual([
      { kind: 'progress', source: 'automation-tokens', loaded: 2 },
      { kind: 'progress', source: 'automation-tokens', loaded: 3 },
    ]);
  });

  it.each([[['user-tokens', 'automation-tokens']], [['automation-tokens', 'user-tokens']]] as const)(
    'knows a token that both lists name once, as an automation token: %s',
    async sources => {
      stubApi({ ...LISTS, '/api/customer/account/tokens': { body: [wireToken('x'), wireToken('a')] } });
      for (const source of sources) await load(source);
      expect(ids().toSorted()).toEqual(['a', 'x', 'y', 'z']);
      expect(view().rows.find(row => row.token.id === 'x')?.token.automation?.role).toBe('engineer');
    },
  );

  it('leaves the one list usable when the other fails, and says which and why', async () => {
    stubApi({ ...LISTS, '/api/automation-tokens?page=2&per_page=100': { status: 500, body: { msg: 'Oh' } } });
    await load('user-tokens', 'automation-tokens');
    expect(ids()).toEqual(['b', 'a']);
    expect(messages.find(({ kind }) => kind === 'failed')).toMatchObject({
      source: 'automation-tokens',
      failure: { kind: 'server', status: 500 },
    });
  });

  it('takes in nothing of a list whose last row is wrong', async () => {
    const rows = [wireToken('a'), wireToken('b'), wireToken('c', { created_at: 'yesterday' })];
    stubApi({ ...LISTS, '/api/customer/account/tokens': { body: rows } });
    await load('automation-tokens', 'user-tokens');
    expect(ids().toSorted()).toEqual(['x', 'y', 'z']);
    expect(messages.find(({ kind }) => kind === 'failed')).toMatchObject({ failure: { kind: 'malformed' } });
  });

  it('knows an account without tokens', async () => {
    stubApi({ ...LISTS, '/api/customer/account/tokens': { body: [] } });
    await load('user-tokens');
    expect(view()).toMatchObject({ total: 0, matching: 0, page: 1, pages: 1, rows: [] });
  });

  it('keeps what it showed, and what was selected, when a list is loaded again or fails to', async () => {
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

  it('says what each person holds', async () => {
    const answer = await ask({ kind: 'people' });
    expect(answer).toMatchObject({
      kind: 'people',
      value: [
        { user: { login: 'superuser@example.com' }, activeTokens: 2, allTokens: 2, automationTokens: 3 },
      ],
    });
  });

  it('lists the user tokens of a person, without what they created for machines', async () => {
    const answer = await ask({ kind: 'tokensOf', userId: 'owner' });
    expect(answer.kind === 'tokensOf' && answer.value.map(row => row.token.id).toSorted()).toEqual([
      'a',
      'b',
    ]);
  });

  it('forgets deleted tokens everywhere', async () => {
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

  it('keeps a deleted token away when a list that was under way still names it', async () => {
    const reloaded = load('user-tokens');
    send({ kind: 'removed', ids: ['a'], now: NOW });
    await reloaded;
    expect(ids().toSorted()).toEqual(['b', 'x', 'y', 'z']);
  });

  it('writes a file of what is filtered, in the order asked for', async () => {
    const filter = { ...NO_FILTER, type: 'automation' } as const;
    const answer = await ask({ kind: 'csv', filter, order: { key: 'name', descending: true } });
    if (answer.kind !== 'csv') throw new Error('That is no file.');
    expect(answer.value.rows).toBe(3);
    expect(answer.value.blob.type).toBe('text/csv;charset=utf-8');
    const lines = (await answer.value.blob.text()).trimEnd().split('\r\n');
    expect(lines.map(line => line.split(',')[0]).slice(1)).toEqual(['z', 'y', 'x']);
  });
});
