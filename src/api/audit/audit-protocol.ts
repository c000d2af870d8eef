// What the page and the audit worker say to each other.
import type { AuditFilter, AuditOrder, AuditQuery } from '../../domain/audit/audit-query.ts';
import type { AuditRow, AuditView, PersonRow, SelectionChange } from '../../domain/audit/audit-view.ts';
import type { ApiErrorFacts } from '../api-error.ts';

/** The lists that make up an account's audit. */
export const AUDIT_SOURCES = ['user-tokens', 'automation-tokens', 'people'] as const;

export type AuditSource = (typeof AUDIT_SOURCES)[number];

/** A question to which the worker gives one answer. */
export type AuditQuestion =
  | { readonly kind: 'people' }
  | { readonly kind: 'tokens-of'; readonly userId: string }
  /** The selected tokens, those in use first. */
  | { readonly kind: 'selected' }
  | { readonly kind: 'csv'; readonly filter: AuditFilter; readonly order: AuditOrder };

export type AuditAnswer =
  | { readonly kind: 'people'; readonly people: readonly PersonRow[] }
  | { readonly kind: 'tokens-of'; readonly rows: readonly AuditRow[] }
  | { readonly kind: 'selected'; readonly rows: readonly AuditRow[] }
  | { readonly kind: 'csv'; readonly blob: Blob; readonly rows: number };

/** From page to worker. */
export type AuditRequest =
  | {
      readonly kind: 'load';
      readonly key: string | null;
      readonly customerId: string;
      readonly sources: readonly AuditSource[];
    }
  | { readonly kind: 'show'; readonly query: AuditQuery }
  | { readonly kind: 'select'; readonly change: SelectionChange }
  | { readonly kind: 'removed'; readonly ids: readonly string[] }
  | { readonly kind: 'ask'; readonly number: number; readonly question: AuditQuestion };

/** From worker to page. */
export type AuditMessage =
  | { readonly kind: 'progress'; readonly source: AuditSource; readonly loaded: number }
  | { readonly kind: 'ready'; readonly source: AuditSource; readonly count: number }
  | { readonly kind: 'failed'; readonly source: AuditSource; readonly facts: ApiErrorFacts }
  | { readonly kind: 'view'; readonly view: AuditView }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: AuditAnswer }
  | { readonly kind: 'broken'; readonly number: number; readonly message: string };
