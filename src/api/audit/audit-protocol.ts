// What the page and the audit worker say to each other.
import type { AuditFilter, AuditOrder, AuditQuery } from '../../domain/audit/audit-query.ts';
import type { AuditRow, AuditView, PersonRow, SelectionChange } from '../../domain/audit/audit-view.ts';
import type { ApiErrorFacts } from '../api-error.ts';
import type { Configuration } from '../configuration.ts';

/** The lists that make up an account's audit. */
export const AUDIT_SOURCES = ['user-tokens', 'automation-tokens', 'people'] as const;

export type AuditSource = (typeof AUDIT_SOURCES)[number];

/** What each question is answered with. */
export type AuditAnswers = {
  people: readonly PersonRow[];
  /** User tokens of a person, those in use first. */
  tokensOf: readonly AuditRow[];
  /** Those in use first, from a place on: at most {@link SELECTED_SLICE}, and how many there are in all. */
  selected: { readonly rows: readonly AuditRow[]; readonly count: number };
  csv: { readonly blob: Blob; readonly rows: number };
};

/** Taking in 100,000 rows at once would hold the page for a quarter of a second. */
export const SELECTED_SLICE = 1000;

/** A question to which the worker gives one answer. */
export type AuditQuestion =
  | { readonly kind: 'people' }
  | { readonly kind: 'tokensOf'; readonly userId: string }
  | { readonly kind: 'selected'; readonly from: number }
  | { readonly kind: 'csv'; readonly filter: AuditFilter; readonly order: AuditOrder };

export type AuditAnswer = {
  [Kind in keyof AuditAnswers]: { readonly kind: Kind; readonly value: AuditAnswers[Kind] };
}[keyof AuditAnswers];

/** From page to worker. Each says the page's time: a worker's clock is not the page's where that one was moved. */
export type AuditRequest = { readonly now: Date } & (
  | {
      readonly kind: 'load';
      readonly key: string | null;
      readonly configuration: Configuration;
      readonly customerId: string;
      readonly source: AuditSource;
    }
  | { readonly kind: 'show'; readonly query: AuditQuery }
  | { readonly kind: 'select'; readonly change: SelectionChange }
  | { readonly kind: 'removed'; readonly ids: readonly string[] }
  | { readonly kind: 'ask'; readonly number: number; readonly question: AuditQuestion }
);

/** From worker to page. */
export type AuditMessage =
  | { readonly kind: 'progress'; readonly source: AuditSource; readonly loaded: number }
  | { readonly kind: 'ready'; readonly source: AuditSource; readonly count: number }
  /** What the API, or the way to it, did wrong; or in words what failed in this console. */
  | { readonly kind: 'failed'; readonly source: AuditSource; readonly failure: ApiErrorFacts | string }
  /** `version` counts the changes of the data: rows of one version that have one id are the same. */
  | { readonly kind: 'view'; readonly view: AuditView; readonly version: number }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: AuditAnswer }
  | { readonly kind: 'answer-failed'; readonly number: number; readonly message: string };
