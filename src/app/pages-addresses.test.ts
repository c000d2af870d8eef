// Tests the search parameters of the token pages: round trips, and invalid values.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AUDIT_ACCESS,
  AUDIT_LANES,
  AUDIT_PANELS,
  AUDIT_SORT_KEYS,
  AUDIT_TYPES,
  type AuditQuery,
} from '../domain/audit/audit-query.ts';
import { FINDINGS } from '../domain/audit/findings.ts';
import { AUDIT_STATUSES, PAGE_SIZES } from '../domain/audit/list-filter.ts';
import { DEFAULT_THRESHOLDS } from '../domain/audit/thresholds.ts';
import { ABILITIES } from '../domain/impact/ability.ts';
import { ROLES } from '../domain/role.ts';
import { SCOPES } from '../domain/scope.ts';
import { formatSearch, hrefOf, pageAt, parseSearch, searchOf } from '../features/navigation/addresses.ts';
import { filterText, formatAuditQuery, parseAuditQuery } from '../features/tokens/account/account-search.ts';
import {
  formatPersonalQuery,
  parsePersonalOrder,
  parsePersonalQuery,
} from '../features/tokens/personal/personal-search.ts';
import { formatOrder } from '../ui/list-order.ts';

const SECRET = 'bV1qZt8XwPs0nkRj4YhC9uLmA2eFd7Gx';

const normalised = (raw: Record<string, unknown>) => formatPersonalQuery(parsePersonalQuery(raw));

const read = (text: string) => normalised(parseSearch(text));

describe('the address of the personal page', () => {
  it('holds the filter, the sort order and the open token', () => {
    const address = {
      show: 'sessions',
      q: 'ci deploy',
      status: 'never-expires',
      unused: '45',
      expires: '0',
      sort: '-last-used',
      page: '7',
      size: '100',
      token: '5Yi9yyyBP2X4Gi6v3AyaDw',
    };
    expect(read(formatSearch(address))).toEqual(address);
  });

  it('omits default values', () => {
    expect(read('?show=tokens&sort=-created&page=1&size=50')).toEqual({});
  });

  it.each([
    '?sort=bogus',
    '?show=all&status=__proto__&unused=0&expires=-1&page=0&size=7',
    '?sort=--name',
    '?sort=constructor',
    '?token=../../etc',
    '?token=<script>',
    '?q=',
    '?x=1',
    '?%E0%A4%A',
    '?sort=[1]&token={"a":1}',
    '?sort=-&token=%00&unknown=1&q=',
    '?sort=name%00',
    '?sort=true',
  ])('ignores %s', text => {
    expect(read(text)).toEqual({});
  });

  it.each([
    ['?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E&sort=__proto__&token=..%2F..%2Fx', '<script>alert(1)</script>'],
    ['?q=%25%25%5C%27%22', '%%\\\'"'],
    ['?q=null&sort=true', 'null'],
  ])('takes the filter of %s as text', (text, q) => {
    expect(read(text)).toEqual({ q });
  });

  it.each([
    `?q=${SECRET}`,
    `?q=Fastly-Key:+${SECRET}`,
    `?q=${'x+'.repeat(90)}${SECRET}`,
    `?token=${SECRET}`,
    `?sort=${SECRET}`,
  ])('holds no secret, as in %s', text => {
    expect(read(text)).toEqual({});
    const raw = Object.fromEntries(new URLSearchParams(text));
    expect(normalised(raw)).toEqual({});
    expect(formatSearch(raw)).toBe('');
  });

  it('cuts a filter that is too long', () => {
    expect(read(`?q=${'a'.repeat(5000)}`).q).toHaveLength(200);
  });

  it('keeps any filter in a round trip', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }), q => {
        const once = normalised({ q });
        expect(read(formatSearch(once))).toEqual(once);
      }),
    );
  });

  it('accepts any values without an error, and parses its own output to the same result', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('q', 'status', 'sort', 'page', 'token', '__proto__'), fc.anything()),
        raw => {
          const once = normalised(raw);
          expect(read(formatSearch(once))).toEqual(once);
        },
      ),
    );
  });

  it('keeps every sort order in a round trip', () => {
    for (const sort of ['name', '-name', 'scope', 'access', 'created', '-last-used', 'expires', '-expires']) {
      expect(formatOrder(parsePersonalOrder(sort))).toBe(sort);
    }
  });
});

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const id = fc.stringMatching(/^[0-9A-Za-z]{1,22}$/);
const day = fc.constantFrom('2026-11-24', '2027-02-28', '1970-01-01', '9998-12-31');
const auditQuery: fc.Arbitrary<AuditQuery> = fc.record({
  filter: fc
    .record({
      sessions: fc.boolean(),
      text: fc.string({ unit: 'binary', maxLength: 300 }).map(filterText),
      status: orNull(fc.constantFrom(...AUDIT_STATUSES)),
      type: orNull(fc.constantFrom(...AUDIT_TYPES)),
      role: orNull(fc.constantFrom(...ROLES)),
      scope: orNull(fc.constantFrom(...SCOPES)),
      ownerId: orNull(id),
      serviceId: orNull(id),
      access: orNull(fc.constantFrom(...AUDIT_ACCESS)),
      ability: orNull(fc.constantFrom(...ABILITIES)),
      unusedDays: orNull(fc.integer({ min: 1, max: 730 })),
      expiresDays: orNull(fc.integer({ min: 0, max: 730 })),
      expiresFrom: orNull(day),
      expiresTo: orNull(day),
      finding: orNull(fc.constantFrom(...FINDINGS)),
      thresholds: orNull(fc.constant({ ...DEFAULT_THRESHOLDS, unused: 30, old: 300 })),
    })
    .map(each => (each.serviceId === null ? { ...each, access: null, ability: null } : each)),
  order: fc.record({ key: fc.constantFrom(...AUDIT_SORT_KEYS), descending: fc.boolean() }),
  page: fc.integer({ min: 1, max: 1_000_000 }),
  pageSize: fc.constantFrom(...PAGE_SIZES),
  openId: orNull(id),
  newId: fc.constant(null),
  panel: orNull(fc.constantFrom(...AUDIT_PANELS)),
  lanes: fc.constantFrom(...AUDIT_LANES),
});

describe('the address of the account page', () => {
  it.each([
    '?sort=__proto__&token=..%2F..%2Fx',
    '?status[]=1&type={"a":1}&role=constructor&scope=%00',
    '?page=-1&size=100000&unused=1e9&expires=NaN',
    `?owner=${'x'.repeat(3000)}&service=%25%27%22`,
    `?q=${SECRET}&owner=${SECRET}&service=${SECRET}&token=${SECRET}`,
  ])('ignores %s', text => {
    expect(parseAuditQuery(parseSearch(text))).toEqual(parseAuditQuery({}));
  });

  it('keeps any filter, order, page and open token in a round trip', () => {
    fc.assert(
      fc.property(auditQuery, query => {
        const text = formatSearch(formatAuditQuery(query));
        expect(parseAuditQuery(parseSearch(text))).toEqual(query);
      }),
    );
  });

  it('accepts any values without an error, and parses its own output to the same result', () => {
    const name = fc.constantFrom('q', 'status', 'owner', 'unused', 'sort', 'page', 'token', '__proto__');
    fc.assert(
      fc.property(fc.dictionary(name, fc.oneof(fc.anything(), fc.string({ unit: 'binary' }))), raw => {
        const once = parseAuditQuery(raw);
        const text = formatSearch(formatAuditQuery(once));
        expect(parseAuditQuery(parseSearch(text))).toEqual(once);
      }),
    );
  });
});

describe('an address', () => {
  it.each([
    ['/account/tokens', '/account/tokens'],
    ['/account/tokens/', '/account/tokens'],
    ['/Account/Personal/Tokens//', '/account/personal/tokens'],
    ['/account/personal/tokens/new', '/account/personal/tokens/new'],
    ['/', null],
    ['/account', null],
    ['/account/tokens/new', null],
    ['/constructor', null],
    ['constructor', null],
  ])('at %s is the page %s', (pathname, page) => {
    expect(pageAt(pathname)).toBe(page);
  });

  it('holds only the parameters that have a value', () => {
    expect(hrefOf('/account/events', { type: 'all', token: 'a b', actor: '' })).toBe(
      '/account/events?type=all&token=a+b',
    );
    expect(hrefOf('/account/people', {})).toBe('/account/people');
  });

  it('is read without the parameters of other pages', () => {
    expect(searchOf('/account/people', '?q=Anna&owner=x&person=4F&__proto__=1')).toEqual({
      q: 'Anna',
      person: '4F',
    });
  });
});
