// Sends raw bytes to the mock server and reads the responses out of the bytes that come back.
import { connect } from 'node:net';

export type RawResponse = {
  readonly status: number;
  readonly reason: string;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
};

export type Conversation = {
  readonly responses: readonly RawResponse[];
  /** Received bytes that are no complete response. */
  readonly rest: string;
};

type Options = {
  /** The methods of the requests, in order: a response to HEAD has no body. */
  readonly methods?: readonly string[];
  /** After so many responses the client closes the connection. Without it, the server must. */
  readonly count?: number;
  /** Whether the client closes its sending side once everything is sent. */
  readonly halfClose?: boolean;
};

/** Sends bytes on a new connection and reads until it is closed. */
export function converse(
  port: number,
  text: string,
  { methods = [], count = Number.POSITIVE_INFINITY, halfClose = false }: Options = {},
): Promise<Conversation> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const conversation = () => readResponses(Buffer.concat(chunks).toString('latin1'), methods);
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    socket.on('data', chunk => {
      chunks.push(chunk);
      if (Number.isFinite(count) && conversation().responses.length >= count) socket.destroy();
    });
    socket.on('end', () => socket.destroy());
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // The server may close before it has read everything.
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
    });
    socket.on('close', () => resolve(conversation()));
    const bytes = Buffer.from(text, 'latin1');
    if (halfClose) socket.end(bytes);
    else socket.write(bytes);
  });
}

/** One request as text. Asks to close the connection unless `headers` say otherwise. */
export function requestText(method: string, target: string, headers: string[] = [], body = ''): string {
  const host = headers.some(line => /^host:/i.test(line)) ? [] : ['Host: localhost'];
  const end = headers.some(line => /^connection:/i.test(line)) ? [] : ['Connection: close'];
  const lines = [`${method} ${target} HTTP/1.1`, ...host, ...headers, ...end];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

function readResponses(text: string, methods: readonly string[]): Conversation {
  const responses: RawResponse[] = [];
  let rest = text;
  while (rest !== '') {
    const found = readResponse(rest, methods[responses.length] === 'HEAD');
    if (found === null) break;
    rest = found.rest;
    // `100 Continue` comes before the response itself.
    if (found.response.status >= 200) responses.push(found.response);
  }
  return { responses, rest };
}

function readResponse(text: string, isHead: boolean): { response: RawResponse; rest: string } | null {
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const [, status, reason = ''] = first.match(/^HTTP\/1\.1 (\d{3}) (.*)$/) ?? [];
  if (end === -1 || status === undefined) return null;
  const headers = new Map(
    lines.map(line => {
      const [, name = '', value = ''] = line.match(/^([^:]+):\s*(.*)$/) ?? [];
      return [name.toLowerCase(), value];
    }),
  );
  const after = text.slice(end + 4);
  const hasBody = !isHead && Number(status) >= 200 && status !== '204';
  const isChunked = headers.get('transfer-encoding') === 'chunked';
  const found = !hasBody
    ? { body: '', rest: after }
    : isChunked
      ? readChunks(after)
      : readLength(after, Number(headers.get('content-length')));
  if (found === null) return null;
  const body = Buffer.from(found.body, 'latin1').toString('utf8');
  return { response: { status: Number(status), reason, headers, body }, rest: found.rest };
}

type Body = { readonly body: string; readonly rest: string };

function readLength(text: string, length: number): Body | null {
  return text.length >= length ? { body: text.slice(0, length), rest: text.slice(length) } : null;
}

function readChunks(text: string): Body | null {
  let [body, rest] = ['', text];
  for (;;) {
    const [line = '', size = ''] = rest.match(/^([0-9a-f]+)\r\n/i) ?? [];
    const length = Number.parseInt(size, 16);
    const end = line.length + length + 2;
    // Also true if there is no number.
    if (!(rest.length >= end)) return null;
    body += rest.slice(line.length, end - 2);
    rest = rest.slice(end);
    if (length === 0) return { body, rest };
  }
}
