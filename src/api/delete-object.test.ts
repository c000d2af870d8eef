// Tests what counts as deleted: each status and body that an API, a proxy or a file server can answer with.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Secret } from '../domain/secret.ts';
import { deleteUser } from './people.ts';
import { forgetSessionKey, readSessionKey, storeSessionKey } from './session-key.ts';
import { signOut } from './sign-out.ts';
import { deleteToken, deleteTokens } from './token-changes.ts';
import { deleteBySecret } from './withdraw-token.ts';

type Answer = readonly [status: number, body: string | null];

const HTML = '<!doctype html><title>Not here</title>';
const NOT_FOUND: Answer = [404, '{"msg":"Record not found"}'];
const EXISTS: Answer = [200, '{"id":"a"}'];

/** Answers the deletion, and then the question whether the object exists. @returns the requests. */
function stub(deletion: Answer, question: Answer | 'offline' = 'offline'): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string, { method }: RequestInit) => {
    asked.push(`${method} ${path}`);
    const answer = method === 'DELETE' ? deletion : question;
    if (answer === 'offline') throw new TypeError('Failed to fetch');
    const [status, body] = answer;
    return new Response(body, { status });
  });
  return asked;
}

beforeEach(() => storeSessionKey('key', 'signed-in'));

afterEach(() => {
  forgetSessionKey();
  vi.unstubAllGlobals();
});

/** Not the answer to any deletion, so that nobody knows what became of it. */
const NOT_UNDERSTOOD: readonly Answer[] = [
  [200, HTML],
  [200, 'OK'],
  [200, ''],
  [200, '{}'],
  [200, '{"msg":"Record not found"}'],
  [200, '{"status":"error"}'],
  [202, ''],
  [202, '{"status":"ok"}'],
  [205, null],
  [303, ''],
  [303, '{"msg":"See other"}'],
  [404, HTML],
  [404, ''],
  [404, '{"message":"Not Found"}'],
  [404, '{"msg":" "}'],
  [404, '{"title":"Not Found","status":404}'],
  [404, '[{"msg":"Record not found"}]'],
  [404, '{"msg":"Record not found"}<!-- injected -->'],
  [410, HTML],
  [401, HTML],
  [403, HTML],
];

const REFUSED: readonly (readonly [...Answer, kind: string])[] = [
  [400, '{"msg":"Bad request"}', 'bad-request'],
  [403, '{"msg":"You are not authorized to perform this action"}', 'forbidden'],
  [403, '{"msg":"You must POST /sudo to access this endpoint"}', 'sudo-required'],
  [409, '{"msg":"Duplicate record"}', 'conflict'],
  [410, '{"msg":"Gone"}', 'bad-request'],
  [422, '{"msg":"Unprocessable"}', 'unprocessable'],
  [429, '{"msg":"Slow down"}', 'rate-limited'],
  [500, '{"msg":"Internal server error"}', 'server'],
  [502, HTML, 'server'],
];

const OBJECTS = [
  {
    name: 'a token',
    send: () => deleteToken('a'),
    path: '/api/tokens/a',
    done: [204, null],
    other: [200, '{"status":"ok"}'],
  },
  {
    name: 'a user',
    send: () => deleteUser('a'),
    path: '/api/user/a',
    done: [200, '{"status":"ok"}'],
    other: [204, null],
  },
  {
    name: 'the session',
    send: signOut,
    path: '/api/tokens/self',
    done: [204, null],
    other: [200, '{"status":"ok"}'],
  },
  {
    name: 'a token by its secret',
    send: () => deleteBySecret(new Secret('secret')),
    path: '/api/tokens/self',
    done: [204, null],
    other: [200, '{"status":"ok"}'],
  },
] as const;

describe.each(OBJECTS)('deleting $name', ({ send, path, done, other }) => {
  it('is done on its own answer', async () => {
    const asked = stub(done);
    await expect(send()).resolves.toBeUndefined();
    expect(asked).toEqual([`DELETE ${path}`]);
  });

  it('is done on a 404 of the API', async () => {
    const asked = stub(NOT_FOUND);
    await expect(send()).resolves.toBeUndefined();
    expect(asked).toEqual([`DELETE ${path}`]);
  });

  describe.each([...NOT_UNDERSTOOD, other])('answered by %i %j asks once, and', (status, body) => {
    const kind = status >= 300 || body === HTML || body === 'OK' ? 'not-the-api' : 'malformed';

    it('is done if the API does not find it', async () => {
      const asked = stub([status, body], NOT_FOUND);
      await expect(send()).resolves.toBeUndefined();
      expect(asked).toEqual([`DELETE ${path}`, `GET ${path}`]);
    });

    it('fails if it exists', async () => {
      const asked = stub([status, body], EXISTS);
      await expect(send()).rejects.toMatchObject({ kind, status, outcomeUnknown: false });
      expect(asked).toHaveLength(2);
    });

    it.each([[[200, HTML]], [[404, HTML]], [[200, '{}']], [[500, '{"msg":"Oh"}']], ['offline']] as const)(
      'fails with an unknown outcome if the question is answered by %j',
      async question => {
        stub([status, body], question);
        await expect(send()).rejects.toMatchObject({ kind, status, outcomeUnknown: true });
      },
    );
  });

  it.each(REFUSED)('is refused by %i %s, and asks nothing', async (status, body, kind) => {
    const asked = stub([status, body], NOT_FOUND);
    await expect(send()).rejects.toMatchObject({ kind, status });
    expect(asked).toEqual([`DELETE ${path}`]);
  });

  it('fails with an unknown outcome if the answer is lost', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(send()).rejects.toMatchObject({ kind: 'offline', outcomeUnknown: true });
  });
});

it('is not done on a page, even if its text is like the API’s', async () => {
  const headers = { 'Content-Type': 'text/html' };
  vi.stubGlobal('fetch', async () => new Response(NOT_FOUND[1], { status: 404, headers }));
  await expect(deleteToken('a')).rejects.toMatchObject({ kind: 'not-the-api', outcomeUnknown: true });
});

it('does not take another object for the one that was to be deleted', async () => {
  stub([200, HTML], [200, '{"id":"b"}']);
  await expect(deleteToken('a')).rejects.toMatchObject({ kind: 'not-the-api', outcomeUnknown: true });
});

describe('the session’s own token', () => {
  const UNKNOWN_KEY: Answer = [401, '{"msg":"Provided credentials are missing or invalid"}'];

  it('is signed out if the API does not know its key', async () => {
    stub(UNKNOWN_KEY);
    await expect(signOut()).resolves.toBeUndefined();
    stub([200, HTML], UNKNOWN_KEY);
    storeSessionKey('key', 'signed-in');
    await expect(signOut()).resolves.toBeUndefined();
    expect(readSessionKey()).toBeNull();
  });

  it('is forgotten here whatever the answer', async () => {
    stub([200, HTML]);
    await expect(signOut()).rejects.toMatchObject({ kind: 'not-the-api' });
    expect(readSessionKey()).toBeNull();
  });

  it('ends the session if it turns out deleted', async () => {
    stub([200, HTML], UNKNOWN_KEY);
    await expect(deleteToken('a')).rejects.toMatchObject({ kind: 'unauthorized', endsSession: true });
  });
});

it('asks nothing with the key of another session', async () => {
  const asked = stub([200, HTML], NOT_FOUND);
  const deletion = deleteToken('a');
  storeSessionKey('other key', 'signed-in');
  await expect(deletion).rejects.toMatchObject({ kind: 'not-the-api', outcomeUnknown: true });
  expect(asked).toEqual(['DELETE /api/tokens/a']);
});

describe('deleting several tokens', () => {
  const send = () => deleteTokens(['a', 'b']);

  it('is done on 204 only', async () => {
    stub([204, null]);
    await expect(send()).resolves.toBeUndefined();
  });

  it.each([...NOT_UNDERSTOOD, [200, '{"status":"ok"}'] as const])('fails on %i %j', async (status, body) => {
    stub([status, body]);
    const kind = status >= 300 || body === HTML || body === 'OK' ? 'not-the-api' : 'malformed';
    await expect(send()).rejects.toMatchObject({ kind, status });
  });

  it.each([...REFUSED, [404, '{"msg":"Record not found"}', 'not-found'] as const])(
    'is refused by %i %s',
    async (status, body, kind) => {
      stub([status, body]);
      await expect(send()).rejects.toMatchObject({ kind, status });
    },
  );
});
