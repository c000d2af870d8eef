// Tokens as a CSV file: RFC 4180, UTF-8 with a byte order mark, instants in UTC.
import { type Access, accessToIds } from './access.ts';
import { accessSentence } from './access-sentence.ts';
import type { AuditRow } from './audit/audit-view.ts';
import { csvField } from './csv-field.ts';
import { formatIsoInstant } from './time-zone.ts';
import { TOKEN_TYPE_LABELS, tokenType } from './token.ts';
import { statusLabel, tokenStatuses } from './token-status.ts';

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

const ACCESS: Record<Access['kind'], string> = {
  all: 'all services',
  limited: 'limited',
  none: 'no services',
};

/** Spreadsheets recognise UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Writes one line per token below a header line. All lines end in CRLF.
 * @param now decides the statuses.
 */
export function tokenCsv(rows: Iterable<AuditRow>, now: Date): string {
  const lines = [HEADER.join(',')];
  for (const row of rows) lines.push(cellsOf(row, now).map(csvField).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function cellsOf({ token, owner }: AuditRow, now: Date): string[] {
  return [
    token.id,
    token.name,
    TOKEN_TYPE_LABELS[tokenType(token)],
    tokenStatuses(token, owner, now, null).map(statusLabel).join('; '),
    owner?.name ?? '',
    owner?.login ?? '',
    token.userId,
    token.automation?.role ?? owner?.role ?? '',
    tlsCell(token.automation?.tlsManagement),
    token.scopes.join(' '),
    ACCESS[token.access.kind],
    accessToIds(token.access).join(' '),
    formatIsoInstant(token.createdAt),
    token.lastUsedAt === null ? 'never' : formatIsoInstant(token.lastUsedAt),
    token.lastUsedIp ?? '',
    token.lastUsedClient ?? '',
    token.expiresAt === null ? 'never' : formatIsoInstant(token.expiresAt),
    accessSentence({ ...token, role: token.automation?.role ?? owner?.role ?? null }, now, 'UTC'),
  ];
}

function tlsCell(tlsManagement: boolean | null | undefined): string {
  if (tlsManagement === undefined || tlsManagement === null) return '';
  return tlsManagement ? 'yes' : 'no';
}
