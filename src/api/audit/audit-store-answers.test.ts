// Tests what the audit worker answers about its lists once they are loaded.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_FILTER } from '../../domain/audit/audit-query.ts';
import { LISTS, QUERY, stubApi, wireToken } from './audit-harness.ts';
import { NOW, openStore } from './audit-store-harness.ts';

let store: ReturnType<typeof openStore>;

beforeEach(() => {
  store = openStore();
});

afterEach(() => vi.unstubAllGlobals());

describe('answers', () => {
  beforeEach(async () => {
    stubApi(LISTS);
    await store.load('user-tokens', 'automation-tokens', 'people');
  });

  it('gives the number of tokens of each person', async () => {
    const answer = await store.ask({ kind: 'people' });
    expect(answer).toMatchObject({
      kind: 'people',
      value: [
        { user: { login: 'superuser@example.com' }, activeTokens: 2, allTokens: 2, automationTokens: 3 },
      ],
    });
  });

  it('lists the user tokens of a person, without the automation tokens they created', async () => {
    const answer = await store.ask({ kind: 'tokensOf', userId: 'owner' });
    expect(answer.kind === 'tokensOf' && answer.value.map(row => row.token.id).toSorted()).toEqual([
      'a',
      'b',
    ]);
  });

  it('gives the ids of the first tokens that match', async () => {
    const order = { key: 'name', descending: true } as const;
    const ask = (text: string, most: number) =>
      store.ask({ kind: 'ids', filter: { ...NO_FILTER, text }, order, most });
    expect(await ask('token', 1)).toEqual({ kind: 'ids', value: ['b'] });
    expect(await ask('token', 9)).toEqual({ kind: 'ids', value: ['b', 'a'] });
    expect(await ask('nothing', 9)).toEqual({ kind: 'ids', value: [] });
  });

  it('finds the best tokens and people for a text, and says how many tokens match', async () => {
    const ask = async (text: string, limit: number) => {
      const answer = await store.ask({ kind: 'find', text, limit });
      if (answer.kind !== 'found') throw new Error('That is something else.');
      const { rows, count, people } = answer.value;
      return { ids: rows.map(row => row.token.id), count, logins: people.map(({ user }) => user.login) };
    };
    expect(await ask('token', 1)).toEqual({ ids: ['a'], count: 2, logins: [] });
    expect((await ask('superuser@', 5)).logins).toEqual(['superuser@example.com']);
    expect(await ask('nothing', 5)).toEqual({ ids: [], count: 0, logins: [] });
  });

  it('removes deleted tokens from all answers', async () => {
    store.send({ kind: 'select', change: { kind: 'matching', filter: NO_FILTER }, now: NOW });
    store.send({ kind: 'removed', ids: ['a', 'x', 'never was'], now: NOW });
    expect(store.view()).toMatchObject({ total: 3, selected: 3 });
    const answer = await store.ask({ kind: 'selected', from: 0 });
    expect(answer.kind === 'selected' && answer.value.rows.map(row => row.token.id).toSorted()).toEqual([
      'b',
      'y',
      'z',
    ]);
  });

  it('keeps the selection with another filter, but not in the list of browser sessions', () => {
    const show = (filter: Partial<typeof NO_FILTER>) =>
      store.send({ kind: 'show', query: { ...QUERY, filter: { ...NO_FILTER, ...filter } }, now: NOW });
    store.send({ kind: 'select', change: { kind: 'matching', filter: NO_FILTER }, now: NOW });
    show({ text: 'zzz' });
    expect(store.view()).toMatchObject({ matching: 0, selected: 5 });
    show({ sessions: true });
    expect(store.view().selected).toBe(0);
  });

  it('does not show a deleted token that a running load still contains', async () => {
    const reloaded = store.load('user-tokens');
    store.send({ kind: 'removed', ids: ['a'], now: NOW });
    await reloaded;
    expect(store.ids().toSorted()).toEqual(['b', 'x', 'y', 'z']);
  });

  it('writes the filtered tokens to a CSV file in the requested order', async () => {
    const filter = { ...NO_FILTER, type: 'automation' } as const;
    const answer = await store.ask({ kind: 'csv', filter, order: { key: 'name', descending: true } });
    if (answer.kind !== 'csv') throw new Error('That is no file.');
    expect(answer.value.rows).toBe(3);
    expect(answer.value.blob.type).toBe('text/csv;charset=utf-8');
    const lines = (await answer.value.blob.text()).trimEnd().split('\r\n');
    expect(lines.map(line => line.split(',')[0]).slice(1)).toEqual(['"z"', '"y"', '"x"']);
  });
});

it('writes reminders of the filtered tokens to a calendar file', async () => {
  const expires_at = '2026-03-20T00:00:00Z';
  stubApi({
    ...LISTS,
    '/api/customer/account/tokens': {
      body: [
        wireToken('one', { expires_at }),
        wireToken('other', { expires_at }),
        wireToken('third'),
        wireToken('x', { expires_at, name: 'X' }),
      ],
    },
  });
  await store.load('user-tokens', 'people');
  const context = { accountName: null, replaceUrl: 'https://console.example/replace?token=' };
  const question = {
    kind: 'reminders',
    filter: { ...NO_FILTER, text: 'token' },
    order: { key: 'name', descending: false },
    context,
  } as const;
  store.send({ kind: 'ask', number: 1, question, now: NOW });
  const answer = await vi.waitFor(() => {
    const message = store.messages.find(each => each.kind === 'answer');
    if (message?.kind !== 'answer' || message.answer.kind !== 'reminders') throw new Error('No answer yet.');
    return message.answer.value;
  });
  expect(answer).toMatchObject({ tokens: 2, leftOut: { neverExpire: 1, expired: 0, later: 0 } });
  expect((await answer.blob.text()).match(/^UID:.*$/gm)?.toSorted()).toEqual([
    'UID:expiry-one@token-console',
    'UID:expiry-other@token-console',
  ]);
});

it.each([
  ['istanbul', '\u0130STANBUL'],
  ['strasse', 'Stra\u00dfe'],
  ['caf\u00e9', 'cafe\u0301'],
])('shows tokens that are called %j and %j for either text', async (one, other) => {
  stubApi({
    ...LISTS,
    '/api/customer/account/tokens': {
      body: [wireToken('one', { name: one }), wireToken('other', { name: other }), wireToken('third')],
    },
  });
  await store.load('user-tokens', 'people');
  for (const text of [one, other]) {
    store.send({ kind: 'show', query: { ...QUERY, filter: { ...NO_FILTER, text } }, now: NOW });
    expect(store.ids().toSorted()).toEqual(['one', 'other']);
  }
});
