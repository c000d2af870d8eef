// What the tests of the mock over HTTP share: bytes sent as they are, and the answers read out of what comes back.
import { connect } from 'node:net';

export type RawAnswer = {
  readonly status: number;
  readonly reason: string;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
};

export type Conversation = {
  readonly answers: readonly RawAnswer[];
  /** What came and is no whole answer. */
  readonly rest: string;
};

type Bytes = string | Uint8Array;

/**
 * Sends bytes on a connection of their own and reads until the server closes it.
 * @param methods of the requests sent, in their order: an answer to HEAD has no body.
 * @param saysAll whether the client closes its side when all is sent
 */
export function converse(
  port: number,
  bytes: Bytes,
  { methods = [], saysAll = true }: { methods?: readonly string[]; saysAll?: boolean } = {},
): Promise<Conversation> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    socket.on('data', chunk => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('end', () => {
      socket.destroy();
      resolve(readAnswers(Buffer.concat(chunks).toString('latin1'), methods));
    });
    const sent = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
    if (saysAll) socket.end(sent);
    else socket.write(sent);
  });
}

/** One request as text, that asks to be the last unless it says otherwise. */
export function requestText(method: string, target: string, headers: string[] = [], body = ''): string {
  const own = headers.some(line => /^host:/i.test(line)) ? [] : ['Host: mock.test'];
  const end = headers.some(line => /^connection:/i.test(line)) ? [] : ['Connection: close'];
  const lines = [`${method} ${target} HTTP/1.1`, ...own, ...headers, ...end];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

function readAnswers(text: string, methods: readonly string[]): Conversation {
  const answers: RawAnswer[] = [];
  let rest = text;
  while (rest !== '') {
    const found = readAnswer(rest, methods[answers.length] === 'HEAD');
    if (found === null) break;
    rest = found.rest;
    // `100 Continue` is no answer yet.
    if (found.answer.status >= 200) answers.push(found.answer);
  }
  return { answers, rest };
}

function readAnswer(text: string, isHead: boolean): { answer: RawAnswer; rest: string } | null {
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
  const answer = (body: string) => ({ status: Number(status), reason, headers, body });
  const hasBody = !isHead && Number(status) >= 200 && status !== '204';
  if (!hasBody) return { answer: answer(''), rest: after };
  if (headers.get('transfer-encoding') === 'chunked') return readChunks(after, answer);
  const isToTheEnd = !headers.has('content-length') && headers.get('connection') === 'close';
  const length = isToTheEnd ? after.length : Number(headers.get('content-length') ?? Number.NaN);
  if (!(after.length >= length)) return null;
  return { answer: answer(utf8(after.slice(0, length))), rest: after.slice(length) };
}

function readChunks(
  text: string,
  answer: (body: string) => RawAnswer,
): { answer: RawAnswer; rest: string } | null {
  let [body, rest] = ['', text];
  for (;;) {
    const [line = '', size] = rest.match(/^([0-9a-f]+)\r\n/i) ?? [];
    if (size === undefined) return null;
    const length = Number.parseInt(size, 16);
    body += rest.slice(line.length, line.length + length);
    rest = rest.slice(line.length + length + 2);
    if (length === 0) return { answer: answer(utf8(body)), rest };
  }
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8');
}
