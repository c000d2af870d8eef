// Which scopes each role can use, a table copied from product rule 5 and not computed, and which names are allowed.
import { expect, test } from 'vitest';
import { nameProblem } from '../../domain/token-name.ts';
import { harness } from '../testing/mock-harness.ts';

test.each([
  // login, role, global, purge_all, purge_select, global:read
  ['superuser@example.com', 'superuser', 200, 200, 200, 200],
  ['engineer@example.com', 'engineer', 200, 200, 200, 200],
  ['billing@example.com', 'billing', 200, 400, 400, 200],
  ['user@example.com', 'user', 200, 400, 400, 200],
  ['certificates@example.com', 'tls_admin', 200, 400, 400, 200],
])(
  '%s (%s) can use exactly the scopes of its role',
  async (login, role, global, purgeAll, purgeSelect, globalRead) => {
    const mock = harness();
    const key = await mock.sudo(login);
    const user = await (await mock.call('GET', '/current_user', { key })).json();
    expect(user.role).toBe(role);
    const expected = { global, purge_all: purgeAll, purge_select: purgeSelect, 'global:read': globalRead };
    for (const [scope, status] of Object.entries(expected)) {
      for (const requested of [scope, `global:read ${scope}`]) {
        const response = await mock.call('POST', '/tokens', { key, form: { scope: requested } });
        expect(response.status, requested).toBe(status);
        if (status === 400) {
          expect(await response.json()).toEqual({
            msg: 'invalid_scope',
            detail: `scope '${scope}' is not available to the role ${role}.`,
            code: 'invalid_scope',
          });
        }
      }
    }
  },
);

test.each([
  ['a line break', 'CI\ndeploy'],
  ['a control character', 'CI\u0007deploy'],
  ['a line separator', 'CI\u2028deploy'],
  ['a lone surrogate', 'CI \ud83d'],
])('a name with %s is refused at both endpoints, as the form refuses it', async (_what, name) => {
  expect(nameProblem(name)).toBe('Remove line breaks and control characters from the name.');
  const mock = harness();
  const key = await mock.sudo('superuser@example.com');
  const json = { name, role: 'engineer' };
  const responses = [await mock.call('POST', '/automation-tokens', { key, json })];
  // A form cannot carry a lone surrogate: its encoding is UTF-8.
  if (!/\p{Cs}/u.test(name)) responses.push(await mock.call('POST', '/tokens', { key, form: { name } }));
  for (const response of responses) {
    expect(response.status).toBe(422);
    expect((await response.json()).detail).toBe(
      'name contains a line break, a control character or a lone surrogate.',
    );
  }
});

test.each([
  ['zero width spaces', '\u200B\u200B'],
  ['a right-to-left override', ' \u202E '],
  ['a Hangul filler', '\u3164'],
  ['an accent without a letter', '\u0301'],
])('a name of %s only is refused at both endpoints, as the form refuses it', async (_what, name) => {
  expect(nameProblem(name)).toBe('Enter a name with visible characters.');
  const mock = harness();
  const key = await mock.sudo('superuser@example.com');
  const responses = [
    await mock.call('POST', '/automation-tokens', { key, json: { name, role: 'engineer' } }),
    await mock.call('POST', '/tokens', { key, form: { name } }),
  ];
  for (const response of responses) {
    expect(response.status).toBe(422);
    expect((await response.json()).detail).toBe('name has no visible character.');
  }
});
