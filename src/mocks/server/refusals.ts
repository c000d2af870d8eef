// What the server refuses itself, because the mock API never gets to see such a request.
import { type IncomingMessage, STATUS_CODES } from 'node:http';
import { OTP_HEADER } from '../../wire/headers.ts';
import { KEY_HEADER } from '../../wire/key-header.ts';
import {
  badRequest,
  methodNotAllowed,
  notAuthorized,
  Rejection,
  unsupportedEncoding,
} from '../model/reject.ts';

/** If one of these came twice, the mock and the real API could each use a different one. */
const SINGLE_HEADERS = ['Host', 'Content-Type', KEY_HEADER, OTP_HEADER];

/**
 * The names of this machine. A page of another name that resolves to this machine (DNS rebinding) counts as a page of
 * the same origin in a browser.
 */
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/** A request to a proxy names the host in its target too, and that counts (RFC 9112 §3.2.2). */
const HOST_IN_TARGET = /^[a-z]+:\/\/([^/?#]*)/i;

/** A `Request` for TRACE cannot carry the body that the client may have sent. */
const REFUSED_METHODS = ['TRACE', 'CONNECT'];

export function refuseMethod(method: string): Rejection {
  return methodNotAllowed(method, ['GET', 'POST', 'DELETE']);
}

/** Why a request that node:http accepted is refused, or `null`. */
export function refuseHead({
  method = '',
  url = '',
  headers,
  headersDistinct,
  httpVersion,
}: IncomingMessage): Rejection | null {
  if (REFUSED_METHODS.includes(method)) return refuseMethod(method);
  if (headers.host === undefined && httpVersion === '1.1') return badRequest('Send the header Host.');
  const repeated = SINGLE_HEADERS.find(name => (headersDistinct[name.toLowerCase()]?.length ?? 0) > 1);
  if (repeated !== undefined) return badRequest(`Send the header ${repeated} only once.`);
  const hosts = [headers.host, HOST_IN_TARGET.exec(url)?.[1]].filter(host => host !== undefined);
  if (!hosts.every(host => OWN_HOST.test(host))) {
    return notAuthorized(
      'The mock API answers only for localhost, 127.0.0.1 and [::1]. Check the header Host.',
    );
  }
  const isEncoded = (value: string | undefined, plain: string) =>
    (value ?? plain).trim().toLowerCase() !== plain;
  if (isEncoded(headers['transfer-encoding'], 'chunked')) return unsupportedEncoding('Transfer-Encoding');
  return isEncoded(headers['content-encoding'], 'identity') ? unsupportedEncoding('Content-Encoding') : null;
}

export function malformedAddress(): Rejection {
  return badRequest('The path or the header Host is malformed.');
}

/** The refusal of something that node:http could not read as a request. */
export function refuseUnreadable(code: string | undefined): Rejection {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return standardRefusal(408);
    case 'HPE_HEADER_OVERFLOW':
      return standardRefusal(431);
    default:
      return badRequest('The request is not valid HTTP/1.1.');
  }
}

function standardRefusal(status: number): Rejection {
  return new Rejection({ status, body: { msg: STATUS_CODES[status] ?? '' } });
}
