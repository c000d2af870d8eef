// The services that the seed `large` adds.
import type { MockService } from '../model/model.ts';
import { stableId } from '../model/secrets.ts';
import { NORTHWIND } from './accounts.ts';

const PRODUCTS = [
  'shop',
  'catalogue',
  'accounts',
  'search',
  'video',
  'audio',
  'news',
  'sports',
  'weather',
  'maps',
  'travel',
  'games',
  'kids',
  'radio',
  'events',
  'ads',
  'partners',
  'print',
  'archive',
  'recipes',
] as const;

const PARTS = ['web', 'api', 'images', 'assets', 'edge', 'feed', 'stream', 'auth', 'config', 'logs'] as const;

const PLACES = ['eu', 'us', 'ap', 'uk', 'br', 'staging', 'preview', 'canary', 'sandbox', 'global'] as const;

const HOUR = 3_600_000;

/** Newer than the services of the default seed, because the list is oldest first. */
const FIRST_CREATED = Date.parse('2024-07-01T08:00:00Z');

/** @param count up to 2,000, the number of different names that the three lists can form. */
export function largeServices(count: number): MockService[] {
  return Array.from({ length: count }, (_, index) => {
    const name = [
      PRODUCTS[index % PRODUCTS.length],
      PARTS[Math.floor(index / PRODUCTS.length) % PARTS.length],
      PLACES[Math.floor(index / (PRODUCTS.length * PARTS.length)) % PLACES.length],
    ].join('-');
    return {
      id: stableId(`service ${name}`),
      customerId: NORTHWIND,
      name,
      type: index % 9 === 0 ? 'wasm' : 'vcl',
      comment: '',
      version: 1 + ((index * 7) % 120),
      active: index % 23 !== 0,
      createdAt: new Date(FIRST_CREATED + index * 6 * HOUR),
    };
  });
}
