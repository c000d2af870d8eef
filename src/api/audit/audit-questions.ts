// What the page asks the audit worker once, each as a method.
import type { AuditFilter, AuditOrder } from '../../domain/audit/audit-query.ts';
import type { AuditRow, PersonRow } from '../../domain/audit/audit-view.ts';
import type { AccountChanges } from '../../domain/audit/changes.ts';
import type { ReportFacts } from '../../domain/audit/report.ts';
import type { Timeline } from '../../domain/audit/timeline.ts';
import type { Impact } from '../../domain/impact/impact.ts';
import type { ServiceRights } from '../../domain/impact/service-rights.ts';
import type { ReminderContext } from '../../domain/reminders.ts';
import type { RemindersFile } from '../reminders-file.ts';
import type { AuditAnswer, AuditQuestion, Found } from './audit-protocol.ts';

export abstract class AuditQuestions {
  protected abstract ask(question: AuditQuestion): Promise<AuditAnswer>;

  /** The people of the account with the number of their tokens. */
  async people(): Promise<readonly PersonRow[]> {
    const answer = await this.ask({ kind: 'people' });
    return answer.kind === 'people' ? answer.value : [];
  }

  /** All user tokens of a person, tokens in use first. */
  async tokensOf(userId: string): Promise<readonly AuditRow[]> {
    const answer = await this.ask({ kind: 'tokensOf', userId });
    return answer.kind === 'tokensOf' ? answer.value : [];
  }

  /** The name of each of these tokens, `undefined` where there is no such token. */
  async namesOf(ids: readonly string[]): Promise<readonly (string | undefined)[]> {
    const answer = await this.ask({ kind: 'names', ids });
    return answer.kind === 'names' ? answer.value : [];
  }

  /** The tokens and people in which the text occurs, best first, at most `limit` of each. */
  async find(text: string, limit: number): Promise<Found> {
    const answer = await this.ask({ kind: 'find', text, limit });
    return answer.kind === 'found' ? answer.value : { rows: [], count: 0, people: [] };
  }

  /** The ids of the first tokens that match, `most` of them. */
  async idsOf(filter: AuditFilter, order: AuditOrder, most: number): Promise<readonly string[]> {
    const answer = await this.ask({ kind: 'ids', filter, order, most });
    return answer.kind === 'ids' ? answer.value : [];
  }

  /** The selected tokens, tokens in use first. @param onProgress called with the number of those that have arrived. */
  async selected(onProgress: (loaded: number) => void = () => {}): Promise<readonly AuditRow[]> {
    const rows: AuditRow[] = [];
    for (;;) {
      const answer = await this.ask({ kind: 'selected', from: rows.length });
      if (answer.kind !== 'selected' || answer.value.rows.length === 0) return rows;
      rows.push(...answer.value.rows);
      onProgress(rows.length);
      if (rows.length >= answer.value.count) return rows;
    }
  }

  /** What has changed since the last visit of the user with this key; `null` if this is the first one. */
  async changes(visitKey: string): Promise<AccountChanges | null> {
    const answer = await this.ask({ kind: 'changes', visitKey });
    return answer.kind === 'changes' ? answer.value : null;
  }

  /** What deleting these tokens breaks. */
  async impact(ids: readonly string[]): Promise<Impact> {
    const answer = await this.ask({ kind: 'impact', ids });
    if (answer.kind !== 'impact') throw new Error('The answer is of another kind.');
    return answer.value;
  }

  /** Who and what can change or purge the service. */
  async serviceRights(serviceId: string): Promise<ServiceRights> {
    const answer = await this.ask({ kind: 'serviceRights', serviceId });
    if (answer.kind !== 'serviceRights') throw new Error('The answer is of another kind.');
    return answer.value;
  }

  /** What a report of the filtered tokens says, and its timeline. @param timeZone in which months start. */
  async report(
    filter: AuditFilter,
    order: AuditOrder,
    timeZone: string,
  ): Promise<{ readonly facts: ReportFacts; readonly timeline: Timeline | null }> {
    const answer = await this.ask({ kind: 'report', filter, order, timeZone });
    if (answer.kind !== 'report') throw new Error('The answer is of another kind.');
    return answer.value;
  }

  /** Reminders of the filtered tokens as a calendar file. */
  async reminders(filter: AuditFilter, order: AuditOrder, context: ReminderContext): Promise<RemindersFile> {
    const answer = await this.ask({ kind: 'reminders', filter, order, context });
    if (answer.kind !== 'reminders') throw new Error('The answer is of another kind.');
    return answer.value;
  }

  /** The filtered tokens as a CSV file, and their number. */
  async exportCsv(filter: AuditFilter, order: AuditOrder): Promise<{ blob: Blob; rows: number }> {
    const answer = await this.ask({ kind: 'csv', filter, order });
    return answer.kind === 'csv' ? answer.value : { blob: new Blob([]), rows: 0 };
  }
}
