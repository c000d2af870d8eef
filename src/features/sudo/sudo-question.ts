// The question for the password: who waits for its answer, and actions that need it.
import { ApiError } from '../../api/api-error.ts';
import { serverNow } from '../../api/server-clock.ts';
import type { Sentence } from '../../domain/sentence.ts';
import { sudoLeft } from '../../domain/sudo.ts';
import type { Token } from '../../domain/token.ts';

/** Thrown by {@link Sudo.withSudo} if the user cancels or the session ends. Callers need not report it. */
export class SudoCancelled extends Error {
  override name = 'SudoCancelled';
}

export type Sudo = {
  /**
   * Asks for the password unless sudo is already active.
   * @param purpose completes "To …", for example "create a token".
   * @param note what is known to be refused with the password as well.
   * @returns whether sudo is active; `false` if the user cancelled or the session ended.
   */
  readonly requestSudo: (purpose: string, note?: Sentence | null) => Promise<boolean>;
  /**
   * Runs an action in sudo. If the API still reports that sudo is missing, asks again and retries once.
   * @throws {SudoCancelled} if the user cancels.
   */
  readonly withSudo: <T>(purpose: string, action: () => Promise<T>) => Promise<T>;
};

type Pending = { readonly id: number; readonly purpose: string; readonly note: Sentence | null };

type SudoQuestion = {
  /** Who asks while the question is open gets the same answer. */
  readonly ask: (purpose: string, note?: Sentence | null) => Promise<boolean>;
  /** The open question, or `null`. */
  readonly pending: () => Pending | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
  readonly session: () => number | null;
};

/** @param session the number of the current session. */
export function createSudoQuestion(session: () => number | null): SudoQuestion {
  let pending: Pending | null = null;
  let waiting: ((confirmed: boolean) => void)[] = [];
  let lastId = 0;
  const listeners = new Set<() => void>();

  const show = (next: Pending | null) => {
    pending = next;
    for (const listener of listeners) listener();
  };
  const settle = (confirmed: boolean) => {
    const settled = waiting;
    waiting = [];
    if (pending !== null) show(null);
    for (const resolve of settled) resolve(confirmed);
  };

  return {
    ask: (purpose, note = null) =>
      new Promise(resolve => {
        waiting.push(resolve);
        lastId += 1;
        if (pending === null) show({ id: lastId, purpose, note });
      }),
    pending: () => pending,
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    confirm: () => settle(true),
    cancel: () => settle(false),
    session,
  };
}

/** @param sessionToken gives the token of the session, which says until when sudo lasts. */
export function sudoOf(question: SudoQuestion, sessionToken: () => Promise<Token>): Sudo {
  /** Asks for the session that began it only: a later one has its own password. */
  const askIn = async (session: number | null, purpose: string, note: Sentence | null = null) =>
    session === question.session() && (await question.ask(purpose, note)) && session === question.session();

  const requestSudo: Sudo['requestSudo'] = async (purpose, note) => {
    const session = question.session();
    const { sudoExpiresAt } = await sessionToken();
    const active = sudoLeft(sudoExpiresAt, serverNow()) > 0;
    return active ? session === question.session() : askIn(session, purpose, note);
  };
  return {
    requestSudo,
    withSudo: async (purpose, action) => {
      const session = question.session();
      if (!(await requestSudo(purpose))) throw new SudoCancelled();
      try {
        return await action();
      } catch (error) {
        if (!(error instanceof ApiError && error.kind === 'sudo-required')) throw error;
        if (!(await askIn(session, purpose))) throw new SudoCancelled();
        return await action();
      }
    },
  };
}
