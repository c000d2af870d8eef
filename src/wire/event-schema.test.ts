// Tests that an event is read whatever the keys hold that the console does not read.
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { eventPageSchema } from './event-schema.ts';

const ATTRIBUTES = { description: 'd', event_type: 'token.create', created_at: '2026-01-02T00:00:00Z' };
const META = { record_count: 1, total_pages: 1 };

function read(...events: unknown[]) {
  return v.parse(eventPageSchema, { data: events, meta: META }).data;
}

it('needs only an id, a type and an instant', () => {
  const { event_type, created_at } = ATTRIBUTES;
  expect(read({ id: 'a', attributes: { event_type, created_at } }).rows).toEqual([
    {
      id: 'a',
      type: 'token.create',
      description: '',
      createdAt: new Date('2026-01-02T00:00:00Z'),
      userId: null,
      tokenId: null,
      serviceId: null,
      ip: null,
    },
  ]);
});

it('is read whatever the other keys hold', () => {
  const unread = fc.constantFrom('customer_id', 'metadata', 'admin', 'new');
  fc.assert(
    fc.property(fc.dictionary(unread, fc.jsonValue()), fc.jsonValue(), (extra, type) => {
      const event = { id: 'a', type, attributes: { ...ATTRIBUTES, ...extra } };
      expect(read(event)).toEqual(read({ id: 'a', attributes: ATTRIBUTES }));
    }),
  );
});

it('is left out and counted if it cannot be read', () => {
  const { rows, unreadable } = read({ id: 'a', attributes: ATTRIBUTES }, {}, { id: 'b' }, null);
  expect(rows.map(({ id }) => id)).toEqual(['a']);
  expect(unreadable).toBe(3);
});
