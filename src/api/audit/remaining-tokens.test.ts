// Tests that the check for remaining tokens also finds tokens that the console takes for deleted.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api-error.ts';
import { accountAudit } from './account-audit.ts';
import { automationPage, LISTS, QUERY, StoreWorker, stubApi, wireToken } from './audit-harness.ts';
import { remainingTokens } from './remaining-tokens.ts';

vi.mock('./start-worker.ts', () => ({ startAuditWorker: () => new StoreWorker() }));

const shown = () =>
  accountAudit()
    .snapshot()
    .view?.rows.map(({ token }) => token.id)
    .toSorted();

beforeEach(async () => {
  stubApi(LISTS);
  accountAudit().show(QUERY);
  await accountAudit().load('account');
});

afterEach(() => {
  accountAudit().close();
  vi.unstubAllGlobals();
});

describe('the tokens that remain of a person', () => {
  const remaining = async () =>
    (await remainingTokens('account', 'owner')).map(({ token }) => token.id).toSorted();

  it('are those of the API’s newest lists, also if this console holds them for deleted', async () => {
    accountAudit().removed(['a', 'b']);
    expect((await accountAudit().tokensOf('owner')).length).toBe(0);
    expect(await remaining()).toEqual(['a', 'b']);
  });

  it('have no automation tokens among them, also if the account’s list contains some made since', async () => {
    stubApi({
      ...LISTS,
      '/api/customer/account/tokens': { body: [wireToken('a'), wireToken('z'), wireToken('w')] },
      '/api/automation-tokens?page=2&per_page=100': automationPage(['z', 'w'], 2, 2),
    });
    expect(await remaining()).toEqual(['a']);
  });

  it.each([
    ['/api/customer/account/tokens'],
    ['/api/automation-tokens?page=1&per_page=100'],
    ['/api/automation-tokens?page=2&per_page=100'],
  ])('are unknown if %s fails', async path => {
    stubApi({ ...LISTS, [path]: { status: 500, body: { msg: 'Oh' } } });
    await expect(remaining()).rejects.toBeInstanceOf(ApiError);
  });

  it.each([
    ['/api/customer/account/tokens', { body: [wireToken('a'), { id: 'b' }] }],
    ['/api/automation-tokens?page=2&per_page=100', { body: { data: [{}], meta: { total_pages: 2 } } }],
  ])('are unknown if a row of %s cannot be read', async (path, answer) => {
    stubApi({ ...LISTS, [path]: answer });
    await expect(remaining()).rejects.toMatchObject({
      kind: 'malformed',
      message: 'A part of the list could not be read.',
    });
  });
});

describe('a token that this console holds for deleted', () => {
  beforeEach(() => accountAudit().removed(['a', 'x']));

  it('is shown again if a list requested later contains it', async () => {
    expect(shown()).toEqual(['b', 'y', 'z']);
    await accountAudit().load('account');
    expect(shown()).toEqual(['a', 'b', 'x', 'y', 'z']);
  });

  it('stays hidden in one list when only the other is requested later', async () => {
    await accountAudit().load('account', ['automation-tokens']);
    expect(shown()).toEqual(['b', 'x', 'y', 'z']);
    accountAudit().removed(['x']);
    await accountAudit().load('account', ['user-tokens']);
    expect(shown()).toEqual(['a', 'b', 'y', 'z']);
  });
});
