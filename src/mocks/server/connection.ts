// One connection of a client: its requests are answered in their order, and what cannot be read is refused and ends it.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { finished } from 'node:stream';
import type { Rejection } from '../model/reject.ts';
import { toResponse } from '../request/reply.ts';

/** How long an ended connection may take to be closed from the other side, so that its last answer is read. */
const LINGER_MS = 2000;

export type Exchange = {
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
  /** Aborted with a `Rejection` when the rest of the request cannot be read. */
  readonly broken: AbortSignal;
  /** Aborted when nobody waits for the answer any more. */
  readonly gone: AbortSignal;
};

export class Connection {
  readonly #socket: Socket;
  #turn: Promise<void> = Promise.resolve();
  #waiting = 0;
  #last: { readonly incoming: IncomingMessage; readonly broken: AbortController } | null = null;
  readonly #gone = new Set<AbortController>();
  #isOver = false;
  #endsWhenIdle = false;
  #closing: NodeJS.Timeout | null = null;

  constructor(socket: Socket) {
    this.#socket = socket;
    // After CONNECT nobody else listens: a client that hangs up would end the whole server.
    socket.on('error', () => socket.destroy());
    socket.once('close', () => {
      this.#isOver = true;
      for (const gone of this.#gone) gone.abort();
    });
    // Who has said all may still wait for the answer, or be gone: only time tells.
    socket.once('end', () => this.#closeSoon());
  }

  /** Whether the next answer is the last. */
  get isEnding(): boolean {
    return this.#endsWhenIdle;
  }

  /** Does the work when every request before it is answered. */
  take(
    incoming: IncomingMessage,
    response: ServerResponse,
    work: (exchange: Exchange) => Promise<void>,
  ): void {
    const broken = new AbortController();
    const gone = new AbortController();
    this.#last = { incoming, broken };
    this.#gone.add(gone);
    this.#queue(async () => {
      try {
        if (!this.#isOver) await work({ incoming, response, broken: broken.signal, gone: gone.signal });
      } finally {
        this.#gone.delete(gone);
      }
    });
  }

  /** What is being received cannot be read on. Refuses it in its turn. */
  breakOff(why: Rejection, refuse: () => void): void {
    if (this.#last && !this.#last.incoming.complete) this.#last.broken.abort(why);
    else this.#queue(async () => refuse());
    this.#last = null;
  }

  /** The last answer on this connection: it is written past Node, which would close before it is read. */
  endWith(refusal: Rejection, headers: Headers, hasBody: boolean): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const { status, statusText } = toResponse(refusal);
    const body = Buffer.from(JSON.stringify(refusal.body));
    const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
    this.#socket.write(
      `HTTP/1.1 ${status} ${statusText}\r\n${lines}content-length: ${body.length}\r\nconnection: close\r\n\r\n`,
    );
    this.#socket.end(hasBody ? body : '');
    this.#closeSoon();
  }

  /** Ends it as soon as what is under way is answered. */
  endWhenIdle(): void {
    this.#endsWhenIdle = true;
    if (this.#waiting === 0) this.#socket.destroy();
  }

  #queue(work: () => Promise<void>): void {
    this.#waiting += 1;
    const given = this.#turn.then(work).catch(() => void this.#socket.destroy());
    this.#turn = given.then(() => {
      this.#waiting -= 1;
      // An answer went through: whoever has said all is still reading.
      if (this.#closing && !this.#isOver) this.#closeSoon();
      if (this.#endsWhenIdle && this.#waiting === 0 && !this.#isOver) this.#socket.destroySoon();
    });
  }

  #closeSoon(): void {
    if (this.#closing) clearTimeout(this.#closing);
    this.#closing = setTimeout(() => this.#socket.destroy(), LINGER_MS).unref();
  }
}

/** Once the answer is handed over, or cannot be. */
export function sent(response: ServerResponse): Promise<void> {
  return new Promise(resolve => void finished(response, () => resolve()));
}
