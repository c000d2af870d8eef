// The one place that the wire takes zod from: without its probe for `eval`, which a strict content policy reports.
// Import it as a namespace, so that what isn't used is left out of the build.
import { config } from 'zod/mini';

config({ jitless: true });

export * from 'zod/mini';
