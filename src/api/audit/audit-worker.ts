// The worker of the account audit. It keeps loading, validating and indexing all tokens off the page's thread.
import type { AuditMessage, AuditRequest } from './audit-protocol.ts';
import { AuditStore } from './audit-store.ts';

const store = new AuditStore((message: AuditMessage) => postMessage(message));

addEventListener('message', ({ data }: MessageEvent<AuditRequest>) => store.handle(data));
