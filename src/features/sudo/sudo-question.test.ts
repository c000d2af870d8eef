// Tests that everyone who waits for a password gets an answer, and no session is confirmed for another.
import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import { TOKEN } from '../../domain/token-harness.ts';
import { createSudoQuestion, SudoCancelled, sudoOf } from './sudo-question.ts';

const sudoRequired = new ApiError({
  kind: 'sudo-required',
  status: 403,
  message: 'sudo',
  code: null,
  fields: {},
  retryAfter: null,
});

/** Lets all promises settle that wait for nothing else. */
const settled = () => new Promise(resolve => setTimeout(resolve));

function setUp(sudoExpiresAt: Date | null = null) {
  const session = { number: 1 };
  const question = createSudoQuestion(() => session.number);
  const sudo = sudoOf(question, async () => ({ ...TOKEN, sudoExpiresAt }));
  return { session, question, sudo };
}

describe('a question for the password', () => {
  it('is one for all who ask while it is open', async () => {
    const { question, sudo } = setUp();
    const answers = [sudo.requestSudo('create a token'), sudo.requestSudo('delete a user')];
    await settled();
    expect(question.pending()?.purpose).toBe('create a token');
    question.confirm();
    expect(await Promise.all(answers)).toEqual([true, true]);
    expect(question.pending()).toBeNull();
  });

  it.each([true, false])('lets nobody wait for ever: confirmed is %s', async confirmed => {
    const { question } = setUp();
    const answers = [question.ask('a'), question.ask('b'), question.ask('c')];
    if (confirmed) question.confirm();
    else question.cancel();
    expect(await Promise.all(answers)).toEqual([confirmed, confirmed, confirmed]);
  });

  it('asks again after it was settled', async () => {
    const { question } = setUp();
    const first = question.ask('a');
    const firstId = question.pending()?.id;
    question.cancel();
    expect(await first).toBe(false);
    void question.ask('b');
    expect(question.pending()?.purpose).toBe('b');
    expect(question.pending()?.id).not.toBe(firstId);
  });
});

describe('an action in sudo', () => {
  it('asks nothing while sudo is active', async () => {
    const { question, sudo } = setUp(new Date(Date.now() + 240_000));
    expect(await sudo.withSudo('create a token', async () => 'done')).toBe('done');
    expect(question.pending()).toBeNull();
  });

  it('is sent again once if the API still reports that sudo is missing', async () => {
    const { question, sudo } = setUp(new Date(Date.now() + 240_000));
    const action = vi.fn().mockRejectedValueOnce(sudoRequired).mockResolvedValueOnce('done');
    const result = sudo.withSudo('create a token', action);
    await settled();
    question.confirm();
    expect(await result).toBe('done');
    expect(action).toHaveBeenCalledTimes(2);
  });

  it('does not ask the next session for the password of the last', async () => {
    const { session, question, sudo } = setUp(new Date(Date.now() + 240_000));
    const action = vi.fn().mockImplementation(async () => {
      session.number = 2;
      throw sudoRequired;
    });
    await expect(sudo.withSudo('create a token', action)).rejects.toThrow(SudoCancelled);
    expect(question.pending()).toBeNull();
    expect(action).toHaveBeenCalledTimes(1);
  });

  it('is not sent if the session ends while the question is open', async () => {
    const { session, question, sudo } = setUp();
    const action = vi.fn();
    const result = sudo.withSudo('create a token', action);
    const refused = expect(result).rejects.toThrow(SudoCancelled);
    await settled();
    session.number = 2;
    question.cancel();
    await refused;
    expect(action).not.toHaveBeenCalled();
  });
});
