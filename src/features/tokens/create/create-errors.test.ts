// Tests the messages for a refused creation, and the fields they belong to.
import { describe, expect, it } from 'vitest';
import { ApiError, type ApiErrorFacts } from '../../../api/api-error.ts';
import { plainSentence } from '../../../domain/sentence.ts';
import { createProblems } from './create-errors.ts';

const error = (facts: Partial<ApiErrorFacts>) =>
  new ApiError({
    kind: 'unprocessable',
    status: 422,
    message: 'No',
    code: null,
    fields: {},
    retryAfter: null,
    ...facts,
  });

const messages = (...args: Parameters<typeof createProblems>) =>
  createProblems(...args).map(({ field, message }) => ({
    field,
    message: typeof message === 'string' ? message : plainSentence(message),
  }));

const machine = { kind: 'automation', name: 'CI deploy' } as const;
const person = { kind: 'user', name: 'CI deploy' } as const;

describe('a refused creation', () => {
  it('has a message on every field that the API names', () => {
    const fields = {
      role: 'role is missing',
      tls_access: 'x',
      scope: 'y',
      services: 'z',
      expires_at: 'past',
    };
    expect(messages(error({ fields }), machine, null)).toEqual([
      { field: 'role', message: 'The API rejected this: role is missing' },
      { field: 'tlsManagement', message: 'The API rejected this: x' },
      { field: 'scopes', message: 'The API rejected this: y' },
      { field: 'serviceIds', message: 'The API rejected this: z' },
      { field: 'day', message: 'The API rejected this: past' },
    ]);
  });

  it('of an automation token explains the rule and does not mention the password', () => {
    const refused = error({ kind: 'forbidden', status: 403, message: 'Not through the API' });
    const [problem] = messages(refused, machine, null);
    expect(problem).toEqual({
      field: null,
      message:
        'Couldn’t create the token. The API rejected the request: “Not through the API”. It creates no automation tokens ' +
        'if the account requires single sign-on or if two-factor authentication is enabled. Create the token in ' +
        'Fastly’s control panel, or create a user token here.',
    });
    expect(messages(refused, person, null)[0]?.message).not.toContain('single sign-on');
  });

  it.each([
    [person, null, 'One or more tokens named ‘CI deploy’ may exist', 'Check your list'],
    [machine, null, 'One or more tokens named ‘CI deploy’ may exist', 'Check the tokens of the account'],
    [person, [], 'One or more tokens named ‘CI deploy’ may exist', 'There is none in your list yet'],
    [person, [{ id: 'a1' }], 'a token named ‘CI deploy’ was created: a1.', 'Delete it before'],
    [
      person,
      [{ id: 'a1' }, { id: 'b2' }],
      '2 tokens named ‘CI deploy’ were created: a1, b2.',
      'Delete them before',
    ],
  ])('without a response names the tokens that may exist', (newToken, found, fact, advice) => {
    const [problem] = messages(error({ kind: 'timeout', status: null }), newToken, found);
    expect(problem?.message).toContain('No response received');
    expect(problem?.message).toContain(fact);
    expect(problem?.message).toContain(advice);
  });

  it.each([
    [null, 'This address is not the API. One or more tokens named ‘CI deploy’ may exist'],
    [[{ id: 'a1' }], 'This address is not the API. But a token named ‘CI deploy’ was created: a1.'],
  ])('after an answer of another server says so first', (found, words) => {
    const foreign = error({ kind: 'not-the-api', status: 200, message: 'This address is not the API.' });
    expect(messages(foreign, person, found)[0]?.message).toContain(words);
  });

  it('refused by another server does not say that a token may exist', () => {
    const foreign = error({ kind: 'not-the-api', status: 404, message: 'This address is not the API.' });
    expect(messages(foreign, person, null)[0]?.message).toMatch(
      /^Couldn’t create the token\. This address is not the API\. Check your connection/,
    );
  });
});
