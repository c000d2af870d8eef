// The worker's answers to the questions of the page.
import type { AuditIndex } from '../../domain/audit/audit-index.ts';
import { NO_FILTER } from '../../domain/audit/audit-query.ts';
import type { AuditRow } from '../../domain/audit/audit-view.ts';
import { reportFacts } from '../../domain/audit/report.ts';
import { bestMatches } from '../../domain/best-matches.ts';
import { filterPeople } from '../../domain/people-list.ts';
import { tokenCsv } from '../../domain/token-csv.ts';
import {
  type AuditAnswer,
  type AuditMessage,
  type AuditQuestion,
  type Found,
  type RowSlice,
  SELECTED_SLICE,
} from './audit-protocol.ts';

/** What the index answers at once. */
type SyncQuestion = Exclude<AuditQuestion, { kind: 'changes' | 'reminders' }>;

export class AuditAnswers {
  /** The selected rows while their slices are being requested. */
  #selected: readonly AuditRow[] = [];

  to(number: number, question: SyncQuestion, index: AuditIndex, now: Date): AuditMessage {
    try {
      return { kind: 'answer', number, answer: this.#find(question, index, now) };
    } catch (error) {
      return failed(number, error);
    }
  }

  /** The library that writes the file is loaded with the first one. */
  async reminders(
    number: number,
    { filter, order, context }: Extract<AuditQuestion, { kind: 'reminders' }>,
    index: AuditIndex,
    now: Date,
  ): Promise<AuditMessage> {
    try {
      const rows = [...index.rows(filter, order, now)];
      const { remindersFile } = await import('../reminders-file.ts');
      const value = await remindersFile(rows, context, now);
      return { kind: 'answer', number, answer: { kind: 'reminders', value } };
    } catch (error) {
      return failed(number, error);
    }
  }

  #find(question: SyncQuestion, index: AuditIndex, now: Date): AuditAnswer {
    switch (question.kind) {
      case 'people':
        return { kind: 'people', value: index.people(now) };
      case 'tokensOf':
        return { kind: 'tokensOf', value: index.tokensOf(question.userId, now) };
      case 'names':
        return { kind: 'names', value: question.ids.map(id => index.nameOf(id)) };
      case 'find':
        return { kind: 'found', value: find(question.text, question.limit, index, now) };
      case 'ids': {
        const { filter, order, most } = question;
        const ids: string[] = [];
        for (const { token } of index.rows(filter, order, now)) {
          if (ids.length >= most) break;
          ids.push(token.id);
        }
        return { kind: 'ids', value: ids };
      }
      case 'selected':
        return { kind: 'selected', value: this.#selectedFrom(question.from, index, now) };
      case 'impact':
        return { kind: 'impact', value: index.impact(question.ids, now) };
      case 'serviceRights':
        return { kind: 'serviceRights', value: index.serviceRights(question.serviceId, now) };
      case 'report': {
        const { filter, order, timeZone } = question;
        const { timeline } = index.view({ ...TIMELINE_QUERY, filter, order }, now);
        const facts = reportFacts(index.rows(filter, order, now), timeZone, now);
        return { kind: 'report', value: { facts, timeline } };
      }
      case 'csv': {
        const rows = [...index.rows(question.filter, question.order, now)];
        const blob = new Blob([tokenCsv(rows, now)], { type: 'text/csv;charset=utf-8' });
        return { kind: 'csv', value: { blob, rows: rows.length } };
      }
    }
  }

  #selectedFrom(from: number, index: AuditIndex, now: Date): RowSlice {
    if (from === 0) this.#selected = index.selectedRows(now);
    const [all, rows] = [this.#selected, this.#selected.slice(from, from + SELECTED_SLICE)];
    if (from + rows.length >= all.length) this.#selected = [];
    return { rows, count: all.length };
  }
}

const TIMELINE_QUERY = {
  panel: 'timeline',
  lanes: 'owner',
  page: 1,
  pageSize: 25,
  openId: null,
  newId: null,
} as const;

const BY_NAME = { key: 'name', descending: false } as const;

function find(text: string, limit: number, index: AuditIndex, now: Date): Found {
  const matching = [...index.rows({ ...NO_FILTER, text }, BY_NAME, now)];
  return {
    rows: bestMatches(matching, ({ token }) => token.name, text, limit),
    count: matching.length,
    people: bestMatches(filterPeople(index.people(now), text), ({ user }) => user.name, text, limit),
  };
}

function failed(number: number, error: unknown): AuditMessage {
  return { kind: 'answer-failed', number, message: error instanceof Error ? error.message : String(error) };
}
