// Tests the messages for a refused creation, and the fields they belong to.
import { describe, expect, it } from 'vitest';
import { ApiError, type ApiErrorFacts } from '../../../api/api-error.ts';
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
    expect(createProblems(error({ fields }), machine)).toEqual([
      { field: 'role', message: 'The API refused this: role is missing' },
      { field: 'tlsManagement', message: 'The API refused this: x' },
      { field: 'scopes', message: 'The API refused this: y' },
      { field: 'serviceIds', message: 'The API refused this: z' },
      { field: 'day', message: 'The API refused this: past' },
    ]);
  });

  it('of an automation token explains the rule and does not mention the password', () => {
    const refused = error({ kind: 'forbidden', status: 403, message: 'Not through the API' });
    const [problem] = createProblems(refused, machine);
    expect(problem).toEqual({
      field: null,
      message:
        'We could not create the token. The API refused: “Not through the API”. It does so when the account ' +
        'forces single sign-on, or when two-factor authentication is on. Create the token in Fastly’s control ' +
        'panel instead, or create a user token here.',
    });
    expect(createProblems(refused, person)[0]?.message).not.toContain('single sign-on');
  });

  it.each([
    [person, 'Look for it in your list'],
    [machine, 'Look for it among the tokens of the account'],
  ])('without a response says where the token may be', (newToken, advice) => {
    const [problem] = createProblems(error({ kind: 'timeout', status: null }), newToken);
    expect(problem?.message).toContain('a token named ‘CI deploy’ may exist');
    expect(problem?.message).toContain(advice);
  });
});
