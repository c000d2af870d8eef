// Tests which ids get into paths, and the path of a page of services.
import { expect, it } from 'vitest';
import { UnsafeIdError } from '../domain/id.ts';
import { paths } from './paths.ts';

const ID = '5Yo3XXnrQpjc20u0ybrf2g';

it.each([
  [paths.token, `/tokens/${ID}`],
  [paths.user, `/user/${ID}`],
  [paths.accountTokens, `/customer/${ID}/tokens`],
  [paths.accountUsers, `/customer/${ID}/users`],
  [paths.accountSession, `/accounts/${ID}/session`],
])('puts an id, and nothing else, into %o', (path, expected) => {
  expect(path(ID)).toBe(expected);
  for (const text of [
    ...['', '.', '..', 'self', 'SELF', '../user/X', '..%2Fuser%2FX', '%2e%2e', 'a/b', 'a\\b', 'a b', 'a\n'],
    ...['a?b', 'a#b', 'ä', '５Yo3', ` ${ID}`, ID.repeat(2)],
  ])
    expect(() => path(text), text).toThrow(UnsafeIdError);
});

it('says which id it refused, and cuts a long one', () => {
  expect(() => paths.token('..')).toThrow('The ID “..” isn’t valid. Nothing was sent.');
  expect(() => paths.token('/'.repeat(1000))).toThrow(`The ID “${'/'.repeat(40)}” isn’t valid`);
});

it("requests a page of services as Fastly's own client does", () => {
  expect(paths.services(2, 100)).toBe('/service?direction=ascend&page=2&per_page=100&sort=created');
});
