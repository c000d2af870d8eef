// The refusals that a scenario's faults cause.
import { MESSAGES } from '../../wire/error-body.ts';
import {
  badRequest,
  invalidKey,
  notAuthorized,
  Rejection,
  rateLimited,
  sudoRequired,
  unprocessable,
} from '../model/reject.ts';
import type { FaultKind } from '../scenario.ts';

/** Faults that lose or corrupt the response instead of refusing the request. */
export type TransportFault = 'time-out' | 'offline' | 'malformed';

/** Faults that refuse the request. */
export type RefusalFault = Exclude<FaultKind, TransportFault>;

const DETAIL = 'The mock was told to refuse this request.';

export function isTransportFault(kind: FaultKind): kind is TransportFault {
  return kind === 'time-out' || kind === 'offline' || kind === 'malformed';
}

/** Errors that the gateway gives before the endpoint runs. Their format is the same everywhere (wire.md §1.4). */
export function isGatewayFault(kind: FaultKind): boolean {
  return kind === '401' || kind === '403-sudo' || kind === '429';
}

export function rejectionFor(kind: RefusalFault): Rejection {
  switch (kind) {
    case '400':
      return badRequest(DETAIL);
    case '401':
      return invalidKey();
    case '403':
      return notAuthorized();
    case '403-sudo':
      return sudoRequired();
    case '404':
      return new Rejection({ status: 404, body: { msg: MESSAGES.notFound, detail: DETAIL } });
    case '409':
      return new Rejection({ status: 409, body: { msg: 'Duplicate record', detail: DETAIL } });
    case '422':
      return unprocessable(DETAIL);
    case '429':
      return rateLimited();
    case '500':
      return new Rejection({ status: 500, body: { msg: 'Internal server error', detail: DETAIL } });
  }
}
