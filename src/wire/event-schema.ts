// Schema of the event log: JSON:API, in pages, with unencoded links (wire.md §6).
import * as v from 'valibot';
import type { AccountEvent } from '../domain/event.ts';
import { countSchema } from './count-schema.ts';
import { instantSchema } from './date.ts';
import { listingSchema } from './listing-schema.ts';
import { nonEmptyTextSchema } from './non-empty-text-schema.ts';
import { readBy } from './schema.ts';

const text = v.nullish(v.string());

/** Only the keys that the console reads. */
const wireEvent = v.object({
  id: nonEmptyTextSchema,
  attributes: v.object({
    description: text,
    event_type: v.string(),
    ip: text,
    service_id: text,
    user_id: text,
    // Missing in the recording of 2021.
    token_id: text,
    created_at: instantSchema,
  }),
});

/** An event as the mock sends it. */
export type WireEvent = {
  id: string;
  type: 'event';
  attributes: {
    customer_id: string;
    description: string;
    event_type: string;
    ip: string | null;
    metadata: Readonly<Record<string, string>>;
    service_id: string | null;
    user_id: string | null;
    token_id: string | null;
    created_at: string;
    admin: boolean;
  };
};

const eventSchema = v.pipe(
  wireEvent,
  v.transform(
    ({ id, attributes }): AccountEvent => ({
      id,
      type: attributes.event_type,
      description: attributes.description ?? '',
      createdAt: attributes.created_at,
      userId: attributes.user_id || null,
      tokenId: attributes.token_id || null,
      serviceId: attributes.service_id || null,
      ip: attributes.ip || null,
    }),
  ),
);

export const eventPageSchema = v.object({
  data: listingSchema(readBy(eventSchema)),
  meta: v.object({ record_count: countSchema, total_pages: countSchema }),
});

export type WireEventPage = {
  data: WireEvent[];
  links: { first?: string; prev?: string; next?: string; last?: string };
  meta: { record_count: number; current_page: number; total_pages: number; per_page: number };
};
