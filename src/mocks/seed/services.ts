// The services of the two accounts.
import type { MockService } from '../model/model.ts';
import { stableId } from '../model/secrets.ts';
import { CONTOSO, NORTHWIND } from './accounts.ts';

const NORTHWIND_NAMES = [
  'www.northwind.example',
  'images-cdn',
  'checkout-api',
  'api.northwind.example',
  'video-on-demand',
  'live-streaming',
  'static-assets',
  'blog.northwind.example',
  'news-de',
  'news-fr',
  'news-ja',
  'search-api',
  'identity',
  'newsletter',
  'podcasts',
  'downloads',
  'fonts-cdn',
  'ad-server',
  'ad-creatives',
  'tracking-pixel',
  'mobile-api',
  'mobile-config',
  'tv-app',
  'partner-feed',
  'sitemaps',
  'webhooks',
  'geo-router',
  'feature-flags',
  'maps-tiles',
  'weather-widget',
  'comments',
  'paywall',
  'subscriptions-api',
  'careers.northwind.example',
  'press.northwind.example',
  'status.northwind.example',
  'docs.northwind.example',
  'www-staging',
  'checkout-api-staging',
  'sandbox',
] as const;

const CONTOSO_NAMES = [
  'www.contoso.example',
  'contoso-intranet',
  'contoso-store',
  'contoso-media',
  'contoso-api',
  'contoso-staging',
] as const;

export type ServiceName = (typeof NORTHWIND_NAMES)[number] | (typeof CONTOSO_NAMES)[number];

/** Compute services; all others are VCL services. */
const WASM: readonly ServiceName[] = ['identity', 'geo-router', 'feature-flags', 'paywall', 'contoso-api'];

/** Services that were never activated. */
const INACTIVE: readonly ServiceName[] = ['sandbox', 'contoso-staging'];

export function serviceId(name: ServiceName): string {
  return stableId(`service ${name}`);
}

/** A deleted service that an old token is still limited to. */
export const DELETED_SERVICE_ID = stableId('service legacy-shop');

export function seedServices(): MockService[] {
  return [
    ...NORTHWIND_NAMES.map((name, index) => service(NORTHWIND, name, index)),
    ...CONTOSO_NAMES.map((name, index) => service(CONTOSO, name, index)),
  ];
}

function service(customerId: string, name: ServiceName, index: number): MockService {
  return {
    id: serviceId(name),
    customerId,
    name,
    type: WASM.includes(name) ? 'wasm' : 'vcl',
    comment: '',
    version: INACTIVE.includes(name) ? 1 : 2 + ((index * 7) % 90),
    active: !INACTIVE.includes(name),
    createdAt: new Date(Date.parse('2021-03-01T10:15:00Z') + index * 31 * 86_400_000 + index * 5_321_000),
  };
}
