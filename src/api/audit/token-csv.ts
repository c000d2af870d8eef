// Tokens as a CSV file: RFC 4180, UTF-8 with a byte order mark, instants in UTC.
import Papa from 'papaparse';
import { accessToIds } from '../../domain/access.ts';
import { accessSentence } from '../../domain/access-sentence.ts';
import type { AuditRow } from '../../domain/audit/audit-view.ts';
import { TOKEN_TYPE_LABELS, tokenType } from '../../domain/token.ts';
import { statusLabel, tokenStatuses } from '../../domain/token-status.ts';
import { formatWireInstant } from '../../wire/date.ts';

const HEADER = [
  'id',
  'name',
  'type',
  'status',
  'owner',
  'owner_login',
  'owner_id',
  'role',
  'tls_management',
  'scopes',
  'access',
  'services',
  'created_at',
  'last_used_at',
  'last_used_ip',
  'last_used_client',
  'expires_at',
  'can_do',
];

/** Spreadsheets tell by it that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What a spreadsheet would run as a formula gets an apostrophe in front. Not the library's own pattern: that one
 * misses a formula before a line break.
 */
const FORMULA_START = /^[=+\-@\t\r]/;

/** Lines end in CRLF; the last one too. @param now decides the statuses. */
export function tokenCsv(rows: Iterable<AuditRow>, now: Date): string {
  const lines = [HEADER, ...Array.from(rows, row => cellsOf(row, now))];
  const text = Papa.unparse(lines, { newline: '\r\n', escapeFormulae: FORMULA_START });
  return `${BYTE_ORDER_MARK}${text}\r\n`;
}

function cellsOf({ token, owner }: AuditRow, now: Date): string[] {
  return [
    token.id,
    token.name,
    TOKEN_TYPE_LABELS[tokenType(token)],
    tokenStatuses(token, now, null).map(statusLabel).join('; '),
    owner?.name ?? '',
    owner?.login ?? '',
    token.userId,
    token.automation?.role ?? owner?.role ?? '',
    tlsCell(token.automation?.tlsManagement),
    token.scopes.join(' '),
    token.access.kind === 'all' ? 'all services' : 'limited',
    accessToIds(token.access).join(' '),
    formatWireInstant(token.createdAt),
    token.lastUsedAt === null ? 'never' : formatWireInstant(token.lastUsedAt),
    token.lastUsedIp ?? '',
    token.lastUsedClient ?? '',
    token.expiresAt === null ? 'never' : formatWireInstant(token.expiresAt),
    accessSentence({ ...token, role: token.automation?.role ?? owner?.role ?? null }, now, 'UTC'),
  ];
}

function tlsCell(tlsManagement: boolean | null | undefined): string {
  if (tlsManagement === undefined || tlsManagement === null) return '';
  return tlsManagement ? 'yes' : 'no';
}
