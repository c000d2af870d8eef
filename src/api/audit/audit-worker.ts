// The worker behind an account's audit: off the page's thread it loads, checks and indexes all tokens, and answers.

import type { AuditMessage, AuditRequest } from './audit-protocol.ts';
import { AuditStore } from './audit-store.ts';

const store = new AuditStore((message: AuditMessage) => postMessage(message));

addEventListener('message', ({ data }: MessageEvent<AuditRequest>) => store.handle(data));
