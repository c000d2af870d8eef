// Tests of the quiet times that are offered.
import { expect, it } from 'vitest';
import type { Replacement } from '../../../domain/replacement/replacement.ts';
import { quietOptions } from './quiet-options.ts';

const HOURLY = [0, 1, 2].map(hours => new Date(Date.UTC(2026, 10, 27, hours)));

const replacement = (oldUses: readonly Date[], quietMs: number | null): Replacement => ({
  oldId: 'old',
  newId: 'new',
  oldKind: 'user',
  newKind: 'user',
  createdAt: new Date(0),
  verifiedAt: [],
  provenAt: null,
  quietMs,
  oldUses,
  endedAt: null,
});

it.each([
  ['by default', [], null, ['15 minutes (suggested)', '1 hour', '1 day', '7 days']],
  ['for hourly use', HOURLY, null, ['15 minutes', '1 hour', '3 hours (suggested)', '1 day', '7 days']],
  [
    'with one chosen before',
    [],
    5_400_000,
    ['15 minutes (suggested)', '1 hour', '2 hours', '1 day', '7 days'],
  ],
])('%s', (_, uses, chosen, labels) => {
  expect(quietOptions(replacement(uses, chosen)).map(({ label }) => label)).toEqual(labels);
});
