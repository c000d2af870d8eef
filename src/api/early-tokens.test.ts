// Tests that the first rows come from the early requests, and that these can still be taken over.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wireToken } from './audit/audit-harness.ts';
import { storageOf } from './browser-storage-harness.ts';
import { dropEarly, sendEarly } from './early-requests.ts';
import { earlyOwnTokens, earlySessionTokenId } from './early-tokens.ts';
import { clockOffset } from './server-clock.ts';
import { forgetSessionKey, storeSessionKey } from './session-key.ts';
import { listOwnTokens } from './tokens.ts';

const LIST = [wireToken('a'), wireToken('b')];

const DAY = 86_400_000;

function answerWith(answer: () => Response) {
  vi.stubGlobal('fetch', async () => answer());
}

beforeEach(() => {
  vi.stubGlobal('sessionStorage', storageOf(new Map()));
  storeSessionKey('key-of-this-session', 'signed-in');
  answerWith(() => Response.json(LIST));
});

afterEach(() => {
  dropEarly();
  forgetSessionKey();
  vi.unstubAllGlobals();
});

describe('the early tokens', () => {
  it('are read, and whoever takes the request over reads them as well', async () => {
    sendEarly(true);
    expect((await earlyOwnTokens())?.map(({ id }) => id)).toEqual(['a', 'b']);
    const { rows } = await listOwnTokens(new AbortController().signal);
    expect(rows.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it.each([
    ['was not requested', () => sendEarly(false)],
    ['is refused', () => sendEarly(true), () => Response.json({ msg: 'No.' }, { status: 401 })],
    ['can be read in part', () => sendEarly(true), () => Response.json([...LIST, { id: 7 }])],
    ['is no list', () => sendEarly(true), () => Response.json('')],
  ])('are none if the list %s', async (_, send, answer = () => Response.json(LIST)) => {
    answerWith(answer);
    send();
    expect(await earlyOwnTokens()).toBeNull();
  });

  it('tell the time of the API', async () => {
    const date = new Date(Date.now() + 3 * DAY).toUTCString();
    answerWith(() => Response.json(LIST, { headers: { Date: date } }));
    sendEarly(true);
    await earlyOwnTokens();
    expect(Math.round(clockOffset() / DAY)).toBe(3);
  });

  it('include that of the session only if it was pasted', async () => {
    answerWith(() => Response.json(wireToken('s')));
    sendEarly(true);
    expect(await earlySessionTokenId()).toBeNull();
    storeSessionKey('key-of-this-session', 'pasted');
    sendEarly(true);
    expect(await earlySessionTokenId()).toBe('s');
  });
});
