// The one place that zod comes from: without its probe for `eval`, which a strict content policy reports.
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
