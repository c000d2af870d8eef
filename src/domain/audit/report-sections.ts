// The sections of a report: counts, each finding with its tokens, expiries and thresholds.
import { tokenCount } from '../deletion-words.ts';
import { andMore } from '../impact/impact-words.ts';
import type { Sentence } from '../sentence.ts';
import { formatDay, formatInstant } from '../time-zone.ts';
import { TOKEN_TYPE_LABELS } from '../token.ts';
import { countOfDays } from '../token-status.ts';
import { withSeparators } from '../with-separators.ts';
import { AUDIT_TYPES } from './audit-query.ts';
import { FINDING_RULES, type Fix } from './finding-rules.ts';
import { AUDIT_STATUS_LABELS, AUDIT_STATUSES } from './list-filter.ts';
import type { ReportFacts, ReportFinding, ReportToken } from './report.ts';
import { DEFAULT_THRESHOLDS, THRESHOLD_LABELS, THRESHOLDS, type Thresholds } from './thresholds.ts';

export type ReportTable = {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly Sentence[])[];
};

export type ReportSection = {
  readonly title: string;
  /** 2 for a part of the section of level 1 before it. */
  readonly level: 1 | 2;
  readonly text: readonly string[];
  readonly tables: readonly ReportTable[];
  /** What stands below the tables. */
  readonly note: string | null;
};

/** What solves a finding. */
const FIX_WORDS: Readonly<Record<Fix, string>> = {
  replace: 'Replace it with a new token, and delete it when the new one is in use.',
  delete: 'Delete it, unless something still needs it.',
  duplicate: 'Create a narrower token, with fewer scopes or access to fewer services, and delete this one.',
  owner: 'Ask its owner to turn on two-factor authentication.',
};

const NO_NOTE = { text: [], note: null } as const;

/** @param timeZone in which times are written. */
export function reportSections(
  facts: ReportFacts,
  thresholds: Thresholds,
  timeZone: string,
): readonly ReportSection[] {
  const found = facts.findings.filter(({ count }) => count > 0);
  return [
    tokensSection(facts),
    findingsSection(facts),
    ...found.map(each => findingSection(each, thresholds, timeZone)),
    expiriesSection(facts),
    thresholdsSection(thresholds),
  ];
}

function tokensSection({ tokens, types, statuses }: ReportFacts): ReportSection {
  return {
    title: 'Tokens',
    level: 1,
    text: [`The filter matches ${tokenCount(tokens)}. A token can have several statuses.`],
    tables: [
      counts(
        'Tokens by type',
        'Type',
        AUDIT_TYPES.map(type => [TOKEN_TYPE_LABELS[type], types[type]]),
      ),
      counts(
        'Tokens by status',
        'Status',
        AUDIT_STATUSES.map(status => [AUDIT_STATUS_LABELS[status], statuses[status]]),
      ),
    ],
    note: null,
  };
}

function findingsSection({ findings }: ReportFacts): ReportSection {
  const found = findings.filter(({ count }) => count > 0);
  const others = findings.filter(({ count }) => count === 0);
  const names = others.map(({ finding }) => FINDING_RULES[finding].name.toLowerCase()).join(', ');
  return {
    title: 'Findings',
    level: 1,
    text: [
      found.length === 0
        ? 'None of these tokens has a finding.'
        : 'The worst first. A token can have several. Expired tokens have none.',
    ],
    tables:
      found.length === 0
        ? []
        : [
            counts(
              'Tokens by finding',
              'Finding',
              found.map(({ finding, count }) => [FINDING_RULES[finding].name, count]),
            ),
          ],
    note: others.length === 0 || found.length === 0 ? null : `No token has one of the others: ${names}.`,
  };
}

function findingSection(
  { finding, count, tokens }: ReportFinding,
  thresholds: Thresholds,
  timeZone: string,
): ReportSection {
  const { name, reason, fix } = FINDING_RULES[finding];
  const more = andMore(count, tokens.length);
  return {
    title: `${name}: ${tokenCount(count)}`,
    level: 2,
    text: [`Reason: ${reason(thresholds)}`, `What to do: ${FIX_WORDS[fix]}`],
    tables: [
      {
        caption: `Tokens with the finding ${name}`,
        head: ['Name', 'ID', 'Owner or creator', 'Expires', 'Last used'],
        rows: tokens.map(token => tokenCells(token, timeZone)),
      },
    ],
    note: more === null ? null : `${more}: see the CSV file.`,
  };
}

function tokenCells(token: ReportToken, timeZone: string): readonly Sentence[] {
  const { id, name, userId, ownerName, expiresAt, lastUsedAt } = token;
  const instant = (at: Date | null): Sentence => [at === null ? 'Never' : formatInstant(at, timeZone)];
  return [
    [{ foreign: name }],
    [{ foreign: id }],
    [{ foreign: ownerName ?? userId }],
    instant(expiresAt),
    instant(lastUsedAt),
  ];
}

function expiriesSection({ expiries }: ReportFacts): ReportSection {
  const { expired, months, later, never } = expiries;
  return {
    ...NO_NOTE,
    title: 'Expiries',
    level: 1,
    tables: [
      counts('Tokens by month of expiry', 'Month', [
        ['Expired', expired],
        ...months.map(({ month, count }) => [monthInWords(month), count] as const),
        ['Later', later],
        ['Never', never],
      ]),
    ],
  };
}

function thresholdsSection(thresholds: Thresholds): ReportSection {
  return {
    ...NO_NOTE,
    title: 'Thresholds',
    level: 1,
    tables: [
      {
        caption: 'Thresholds of the findings',
        head: ['Threshold', 'Days'],
        rows: THRESHOLDS.map(name => {
          const usual = DEFAULT_THRESHOLDS[name];
          const changed = thresholds[name] === usual ? '' : ` (usually ${countOfDays(usual)})`;
          return [[THRESHOLD_LABELS[name]], [`${thresholds[name]}${changed}`]];
        }),
      },
    ],
  };
}

function counts(caption: string, what: string, rows: readonly (readonly [string, number])[]): ReportTable {
  return {
    caption,
    head: [what, 'Tokens'],
    rows: rows.map(([name, count]) => [[name], [withSeparators(count)]]),
  };
}

/** "Nov 2026". A month without a time: the zone plays no part. */
function monthInWords(month: string): string {
  return formatDay(new Date(`${month}-15T12:00:00Z`), 'UTC').replace(/^\d+ /, '');
}
