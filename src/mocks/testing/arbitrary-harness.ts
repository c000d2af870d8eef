// Generators of arbitrary requests for the property tests.
import fc from 'fast-check';
import { NORTHWIND, userId } from '../seed/accounts.ts';

const FIELDS = [
  'name',
  'scope',
  'services[]',
  'services',
  'expires_at',
  'username',
  'password',
  'expiry_time',
];

const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'global',
    'purge_all',
    'engineer@example.com',
    'correct horse battery',
    '2030-01-01T00:00:00Z',
    '\0',
  ),
);

const form = fc
  .array(fc.tuple(fc.constantFrom(...FIELDS), value))
  .map(pairs => new URLSearchParams(pairs).toString());

export const anyBody = fc.oneof(
  form,
  fc.json(),
  fc
    .record({
      name: fc.jsonValue(),
      role: fc.constantFrom('engineer', 7),
      services: fc.jsonValue(),
      attributes: fc.jsonValue(),
    })
    .map(value => JSON.stringify(value)),
  fc
    .array(fc.record({ type: fc.constantFrom('token', 'user'), id: fc.jsonValue() }))
    .map(data => JSON.stringify({ data })),
  fc.string(),
  fc.uint8Array({ maxLength: 200 }).map(bytes => new Uint8Array(bytes)),
);

export const anyPath = fc.oneof(
  fc.constantFrom(
    '/tokens',
    '/tokens/self',
    '/sudo',
    '/current_user',
    '/current_customer',
    '/service',
    '/verify',
    '/automation-tokens',
    '/accounts',
    '/',
  ),
  fc
    .tuple(
      fc.constantFrom(
        ...['/tokens/*', '/automation-tokens/*', '/automation-tokens/*/services', '/customer/*', '/user/*'],
        ...['/customer/*/tokens', '/customer/*/users', '/accounts/*/session', '/automation-tokens?page=*'],
      ),
      fc.oneof(fc.string(), fc.constantFrom(NORTHWIND, userId('engineer@example.com'))),
    )
    .map(([pattern, text]) => pattern.replace('*', () => encodeURIComponent(text))),
  fc.webPath(),
  fc.webQueryParameters().map(query => `/service?${query}`),
  fc.constantFrom('/tokens/%', '/tokens/%ff', '/service?page=%00', '/service?per_page=99999999999999999999'),
);

const visible = fc.integer({ min: 0x21, max: 0x7e }).map(code => String.fromCharCode(code));

/** Visible ASCII. */
export const anyHeaderValue = fc.string({ unit: visible });

export const anyContentType = fc.oneof(
  fc.constantFrom(
    'application/x-www-form-urlencoded',
    'application/json',
    'application/json; charset=x',
    'application/vnd.api+json; ext=bulk',
    '',
  ),
  anyHeaderValue,
);
