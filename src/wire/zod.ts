// The only import of zod in wire. It turns off the probe for `eval`, which a strict content security policy reports.
// Import it as a namespace, so that unused parts are tree-shaken.
import { config } from 'zod/mini';

config({ jitless: true });

export * from 'zod/mini';
