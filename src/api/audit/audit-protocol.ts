// The messages between the page and the audit worker.
import type { FindingContext } from '../../domain/audit/audit-findings.ts';
import type { AuditFilter, AuditOrder, AuditQuery } from '../../domain/audit/audit-query.ts';
import type { AuditRow, AuditView, PersonRow, SelectionChange } from '../../domain/audit/audit-view.ts';
import type { AccountChanges } from '../../domain/audit/changes.ts';
import type { ReportFacts } from '../../domain/audit/report.ts';
import type { Timeline } from '../../domain/audit/timeline.ts';
import type { Gaps } from '../../domain/gaps.ts';
import type { Impact } from '../../domain/impact/impact.ts';
import type { ServiceRights } from '../../domain/impact/service-rights.ts';
import type { ReminderContext } from '../../domain/reminders.ts';
import type { Token } from '../../domain/token.ts';
import type { Configuration } from '../configuration.ts';
import type { RemindersFile } from '../reminders-file.ts';
import type { AuditFailure } from './audit-failure.ts';

/** The lists that the audit loads. */
export const AUDIT_SOURCES = ['user-tokens', 'automation-tokens', 'people'] as const;

export type AuditSource = (typeof AUDIT_SOURCES)[number];

/** Some of many rows, and the number of all of them. */
export type RowSlice = { readonly rows: readonly AuditRow[]; readonly count: number };

/** What a short text finds: the best of the matching tokens and people, and the number of all matching tokens. */
export type Found = RowSlice & { readonly people: readonly PersonRow[] };

/** The answer to each kind of question. */
type AnswerValues = {
  people: readonly PersonRow[];
  /** The user tokens of a person, tokens in use first. */
  tokensOf: readonly AuditRow[];
  /** The name of each token, `undefined` where there is no such token. */
  names: readonly (string | undefined)[];
  /** At most {@link SELECTED_SLICE} selected tokens, tokens in use first, and the number of all selected tokens. */
  selected: RowSlice;
  found: Found;
  /** The ids of the first matching tokens. */
  ids: readonly string[];
  /** `null` at the first visit. */
  changes: AccountChanges | null;
  impact: Impact;
  serviceRights: ServiceRights;
  /** `timeline`: as with {@link AuditView.timeline}, of all days of expiry. */
  report: { readonly facts: ReportFacts; readonly timeline: Timeline | null };
  csv: { readonly blob: Blob; readonly rows: number };
  reminders: RemindersFile;
};

/** The maximum number of rows in one answer. Receiving 100,000 rows at once blocks the page for 250 ms. */
export const SELECTED_SLICE = 1000;

/** A question that the worker answers once. */
export type AuditQuestion =
  | { readonly kind: 'people' }
  | { readonly kind: 'tokensOf'; readonly userId: string }
  | { readonly kind: 'names'; readonly ids: readonly string[] }
  /** The selected tokens from an index on. */
  | { readonly kind: 'selected'; readonly from: number }
  | {
      readonly kind: 'ids';
      readonly filter: AuditFilter;
      readonly order: AuditOrder;
      readonly most: number;
    }
  /** At most `limit` tokens, and as many people, in which the text occurs. */
  | { readonly kind: 'find'; readonly text: string; readonly limit: number }
  /** Notes the visit as well, if that has not happened yet. */
  | { readonly kind: 'changes'; readonly visitKey: string }
  /** What deleting these tokens breaks. */
  | { readonly kind: 'impact'; readonly ids: readonly string[] }
  | { readonly kind: 'serviceRights'; readonly serviceId: string }
  /** About the matching tokens, without browser sessions. Months start in the time zone. */
  | {
      readonly kind: 'report';
      readonly filter: AuditFilter;
      readonly order: AuditOrder;
      readonly timeZone: string;
    }
  | { readonly kind: 'csv'; readonly filter: AuditFilter; readonly order: AuditOrder }
  | {
      readonly kind: 'reminders';
      readonly filter: AuditFilter;
      readonly order: AuditOrder;
      readonly context: ReminderContext;
    };

export type AuditAnswer = {
  [Kind in keyof AnswerValues]: { readonly kind: Kind; readonly value: AnswerValues[Kind] };
}[keyof AnswerValues];

/** What the page tells the worker to do. */
export type AuditCommand =
  | {
      readonly kind: 'load';
      readonly key: string | null;
      readonly configuration: Configuration;
      readonly customerId: string;
      readonly source: AuditSource;
    }
  | { readonly kind: 'show'; readonly query: AuditQuery }
  | { readonly kind: 'select'; readonly change: SelectionChange }
  | { readonly kind: 'context'; readonly context: FindingContext }
  /** The user sees all tokens of the account. `key`: of the user's visits to it. */
  | { readonly kind: 'visited'; readonly visitKey: string }
  | { readonly kind: 'removed'; readonly ids: readonly string[] }
  | { readonly kind: 'added'; readonly token: Token }
  | { readonly kind: 'ask'; readonly number: number; readonly question: AuditQuestion };

/** From page to worker. `now` is the page's time, because a test can change the page's clock but not the worker's. */
export type AuditRequest = { readonly now: Date } & AuditCommand;

/** From worker to page. */
export type AuditMessage =
  | { readonly kind: 'progress'; readonly source: AuditSource; readonly loaded: number }
  | { readonly kind: 'ready'; readonly source: AuditSource; readonly count: number; readonly gaps: Gaps }
  | { readonly kind: 'failed'; readonly source: AuditSource; readonly failure: AuditFailure }
  /** `version` changes with the data: rows with the same id and version are equal. */
  | { readonly kind: 'view'; readonly view: AuditView; readonly version: number }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: AuditAnswer }
  | { readonly kind: 'answer-failed'; readonly number: number; readonly message: string };
