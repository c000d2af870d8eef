// Parses a request. All asynchronous work happens here, so that rules and handlers can be synchronous.
import { OTP_HEADER } from '../../wire/headers.ts';
import { KEY_HEADER } from '../../wire/key-header.ts';
import { bodyTooLarge, type Rejection } from '../model/reject.ts';
import { digest, type Minted, mintToken } from '../model/secrets.ts';

/** The caller as the network identifies it. */
export type Client = { readonly ip: string; readonly userAgent: string };

export type ParsedRequest = {
  readonly method: string;
  /** Relative to the base, with a leading slash. */
  readonly path: string;
  /** The URL of the API, for links: origin and base path. */
  readonly base: string;
  readonly query: URLSearchParams;
  /** The digest of the key; `null` if no key was sent. */
  readonly keyDigest: string | null;
  readonly code: string | null;
  readonly contentType: string;
  readonly body: Uint8Array | Rejection;
  readonly minted: Minted;
  readonly client: Client;
  readonly signal: AbortSignal;
};

/** Enough for a token that is limited to several thousand services. Our own choice. */
export const MAX_BODY_BYTES = 256 * 1024;

export async function parseRequest(request: Request, base: string, client: Client): Promise<ParsedRequest> {
  const url = new URL(request.url);
  const key = request.headers.get(KEY_HEADER);
  return {
    method: request.method,
    path: url.pathname.slice(base.length),
    base: url.origin + base,
    query: url.searchParams,
    keyDigest: key ? await digest(key) : null,
    code: request.headers.get(OTP_HEADER)?.trim() || null,
    contentType: mediaType(request.headers.get('Content-Type')),
    body: await readBody(request),
    minted: await mintToken(),
    client,
    signal: request.signal,
  };
}

async function readBody(request: Request): Promise<Uint8Array | Rejection> {
  if (Number(request.headers.get('Content-Length') ?? 0) > MAX_BODY_BYTES) return bodyTooLarge();
  // Firefox has no `Request.body`.
  const bytes = request.body
    ? await readUpToLimit(request.body)
    : new Uint8Array(await request.arrayBuffer());
  return bytes.length > MAX_BODY_BYTES ? bodyTooLarge() : bytes;
}

/** Stops once the limit is passed: a chunked body does not announce its length. */
async function readUpToLimit(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array> {
  const reader = body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  while (size <= MAX_BODY_BYTES) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function mediaType(header: string | null): string {
  return (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}
