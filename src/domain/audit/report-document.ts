// A report in words: what it says on the screen, on paper and in Markdown.
import { type Sentence, sentence } from '../sentence.ts';
import { formatInstant } from '../time-zone.ts';
import type { User } from '../user.ts';
import type { ReportFacts } from './report.ts';
import { type ReportSection, reportSections } from './report-sections.ts';
import type { Thresholds } from './thresholds.ts';

export type Report = {
  readonly facts: ReportFacts;
  /** `name` is `null` if it is unknown. */
  readonly account: { readonly name: string | null; readonly id: string };
  readonly by: Pick<User, 'name' | 'login'>;
  readonly at: Date;
  /** When the oldest of the lists was loaded; `null` if none was. */
  readonly listsAt: Date | null;
  readonly timeZone: string;
  /** The filters in use. */
  readonly filter: readonly { readonly label: string; readonly value: Sentence }[];
  readonly thresholds: Thresholds;
  /** What is missing, as whole sentences. Empty for a complete report. */
  readonly missing: readonly string[];
};

export type ReportDocument = {
  readonly title: string;
  readonly isPartial: boolean;
  /** Whether it is complete or partial, and why. */
  readonly state: string;
  readonly about: readonly { readonly term: string; readonly detail: Sentence }[];
  readonly sections: readonly ReportSection[];
};

export function reportDocument(report: Report): ReportDocument {
  const { facts, missing, thresholds, timeZone } = report;
  return {
    title: missing.length === 0 ? 'Token report' : 'Token report (partial)',
    isPartial: missing.length > 0,
    state:
      missing.length === 0
        ? 'Complete: all lists of the account have loaded, and nothing is missing from them.'
        : `Partial: ${missing.join(' ')} The numbers below can be wrong.`,
    about: aboutOf(report),
    sections: reportSections(facts, thresholds, timeZone),
  };
}

function aboutOf({ account, by, at, listsAt, timeZone, filter }: Report): ReportDocument['about'] {
  const parts = filter.map(({ label, value }, index) => [`${index === 0 ? '' : '; '}${label}: `, ...value]);
  const name = account.name === null ? [] : sentence`${account.name}, `;
  return [
    { term: 'Account', detail: [...name, ...sentence`ID ${account.id}`] },
    { term: 'Created by', detail: sentence`${by.name} (${by.login})` },
    { term: 'Created', detail: [formatInstant(at, timeZone)] },
    { term: 'Lists loaded', detail: [listsAt === null ? 'Not yet' : formatInstant(listsAt, timeZone)] },
    { term: 'Time zone', detail: [timeZone] },
    { term: 'Filter', detail: parts.length === 0 ? ['None'] : parts.flat() },
  ];
}
