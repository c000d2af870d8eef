// The questions to the audit worker that wait for an answer.
import type { AuditAnswer } from './audit-protocol.ts';

type Waiting = { readonly settle: (answer: AuditAnswer) => void; readonly fail: (error: Error) => void };

export class PendingQuestions {
  #last = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** @param send sends the question with a number, which its answer repeats. */
  ask(send: (number: number) => void): Promise<AuditAnswer> {
    const number = ++this.#last;
    return new Promise((settle, fail) => {
      this.#waiting.set(number, { settle, fail });
      send(number);
    });
  }

  settle(number: number, answer: AuditAnswer): void {
    this.#waiting.get(number)?.settle(answer);
    this.#waiting.delete(number);
  }

  fail(number: number, message: string): void {
    this.#waiting.get(number)?.fail(new Error(message));
    this.#waiting.delete(number);
  }

  failAll(message: string): void {
    for (const number of [...this.#waiting.keys()]) this.fail(number, message);
  }
}
