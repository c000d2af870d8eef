// Tests what the description of an event adds to the other columns.
import { expect, it } from 'vitest';
import { describedToken, remarkOf } from './event-words.ts';

it.each<[string, string, string | null, string | null]>([
  ['token.create', "Token 'CI deploy' was created", 'CI deploy', null],
  ['token.destroy', "Token 'It's\nmine' was deleted", "It's\nmine", null],
  ['token.destroy', "Token 'CI deploy' was created", null, "Token 'CI deploy' was created"],
  ['token.create', 'Created by an import', null, 'Created by an import'],
  ['token.create', '', null, null],
  ['user.login', 'User signed in', null, null],
  ['user.login', 'User signed in with SSO', null, 'User signed in with SSO'],
  ['user.destroy', "User 'ines@example.com' was deleted", null, "User 'ines@example.com' was deleted"],
  ['version.activate', "Version '63' was activated", null, "Version '63' was activated"],
  ['constructor', 'Token', null, 'Token'],
])('%s: %j', (type, description, token, remark) => {
  expect(describedToken({ type, description })).toBe(token);
  expect(remarkOf({ type, description })).toBe(remark);
});
