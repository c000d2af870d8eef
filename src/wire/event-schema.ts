// Schema of the event log: JSON:API, in pages, with unencoded links (wire.md §6).
import type { AccountEvent } from '../domain/event.ts';
import { countSchema } from './count-schema.ts';
import { instantSchema } from './date.ts';
import { nonEmptyTextSchema } from './non-empty-text-schema.ts';
import * as z from './zod.ts';

const text = z.optional(z.nullable(z.string()));

const wireEvent = z.object({
  id: nonEmptyTextSchema,
  type: z.enum(['event']),
  attributes: z.object({
    customer_id: z.string(),
    description: z.string(),
    event_type: z.string(),
    ip: text,
    // Not read. Not z.record(), which would add half a kilobyte to the initial load.
    metadata: z.optional(z.nullable(z.object({}))),
    service_id: text,
    user_id: text,
    // Missing in the recording of 2021.
    token_id: text,
    created_at: instantSchema,
    admin: z.optional(z.boolean()),
  }),
});

type Sent = z.input<typeof wireEvent>;

/** An event as the mock sends it, with metadata, which the schema only requires to be an object. */
export type WireEvent = Omit<Sent, 'attributes'> & {
  attributes: Omit<Sent['attributes'], 'metadata'> & { metadata: Readonly<Record<string, string>> };
};

const eventSchema = z.pipe(
  wireEvent,
  z.transform(
    ({ id, attributes }): AccountEvent => ({
      id,
      type: attributes.event_type,
      description: attributes.description,
      createdAt: attributes.created_at,
      userId: attributes.user_id || null,
      tokenId: attributes.token_id || null,
      serviceId: attributes.service_id || null,
      ip: attributes.ip || null,
    }),
  ),
);

export const eventPageSchema = z.object({
  data: z.array(eventSchema),
  links: z.object({ next: text, last: text, prev: text, first: text }),
  meta: z.object({
    record_count: countSchema,
    current_page: countSchema,
    total_pages: countSchema,
    per_page: countSchema,
  }),
});

export type WireEventPage = {
  data: WireEvent[];
  links: { first?: string; prev?: string; next?: string; last?: string };
  meta: { record_count: number; current_page: number; total_pages: number; per_page: number };
};
