// A request as the mock takes it in: everything that needs waiting for is done here, before any rule is asked.
import { KEY_HEADER, OTP_HEADER } from '../../wire/headers.ts';
import { bodyTooLarge, type Rejection } from '../model/reject.ts';
import { digest, type Minted, mintToken } from '../model/secrets.ts';

/** Who calls, as the network would tell it. */
export type Client = { readonly ip: string; readonly userAgent: string };

export type ParsedRequest = {
  readonly method: string;
  /** Below the base, with its leading slash. */
  readonly path: string;
  /** The API's own address, for links: origin and base. */
  readonly base: string;
  readonly query: URLSearchParams;
  /** The digest of the key, or `null` without one. */
  readonly keyDigest: string | null;
  readonly code: string | null;
  readonly contentType: string;
  readonly body: Uint8Array | Rejection;
  readonly minted: Minted;
  readonly client: Client;
  readonly signal: AbortSignal;
};

/** Room for a token that is limited to several thousand services. Our choice. */
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
  const bytes = new Uint8Array(await request.arrayBuffer());
  return bytes.length > MAX_BODY_BYTES ? bodyTooLarge() : bytes;
}

function mediaType(header: string | null): string {
  return (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}
