// Tests where the names of the tokens of events come from, and what is requested for them.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LISTS, StoreWorker, stubApi, wireToken } from '../api/audit/audit-harness.ts';
import { forgetSessionKey } from '../api/session-key.ts';
import { createQueryClient } from './query-client.ts';
import { tokenNames } from './token-names.ts';

beforeEach(() => {
  vi.stubGlobal('window', {});
  vi.stubGlobal('Worker', StoreWorker);
});

afterEach(() => {
  forgetSessionKey();
  vi.unstubAllGlobals();
});

const OWN = { '/api/tokens': { body: [wireToken('own', { name: 'CI deploy' })] } };

function open(role: 'engineer' | 'superuser', answers: Parameters<typeof stubApi>[0]) {
  const [user] = Object(LISTS['/api/customer/account/users']?.body);
  const asked = stubApi({ '/api/current_user': { body: { ...user, role } }, ...answers });
  const queryClient = createQueryClient(() => undefined);
  return { asked, namesOf: (...ids: string[]) => tokenNames(queryClient, ids) };
}

it('takes the name of an own token from one request, and knows no other', async () => {
  const { asked, namesOf } = open('engineer', { ...OWN, ...LISTS });
  expect(await namesOf('own', 'x')).toEqual(new Map([['own', 'CI deploy']]));
  expect(await namesOf('own')).toEqual(new Map([['own', 'CI deploy']]));
  expect(asked.map(({ path }) => path)).toEqual(['/api/current_user', '/api/tokens']);
});

it('loads the lists of the account for a superuser, once, and only if a token is not their own', async () => {
  const { asked, namesOf } = open('superuser', { ...OWN, ...LISTS });
  expect(await namesOf('own')).toEqual(new Map([['own', 'CI deploy']]));
  expect(asked).toHaveLength(2);
  const names = await namesOf('own', 'a', 'x', 'deleted');
  expect(names).toEqual(
    new Map([
      ['own', 'CI deploy'],
      ['a', 'Token a'],
      ['x', 'Automation x'],
    ]),
  );
  const requests = asked.length;
  expect(await namesOf('z')).toEqual(new Map([['z', 'Automation z']]));
  expect(asked).toHaveLength(requests);
});

it('knows no name of the account if its lists fail', async () => {
  const { namesOf } = open('superuser', OWN);
  expect(await namesOf('own', 'a')).toEqual(new Map([['own', 'CI deploy']]));
});
