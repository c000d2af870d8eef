// The name of an exported file and the message after the export. Both say if tokens are missing from the file.
import { withSeparators } from './with-separators.ts';

export type ExportFacts = {
  readonly customerId: string;
  readonly rows: number;
  /** The date of the export in UTC, `YYYY-MM-DD`. */
  readonly day: string;
  /** What is missing, as whole sentences. Empty for a complete file. */
  readonly missing: readonly string[];
};

const ENDINGS = { tokens: 'csv', reminders: 'ics', report: 'md' } as const;

/** Other programs could not read a comment in a CSV or calendar file, so only the name says that one is partial. */
export function exportFileName(
  { customerId, day, missing }: Omit<ExportFacts, 'rows'>,
  content: keyof typeof ENDINGS = 'tokens',
): string {
  return `${content}-${customerId}-${day}${missing.length > 0 ? '-partial' : ''}.${ENDINGS[content]}`;
}

/** "Partial: 500 tokens exported to … The automation tokens could not be loaded." */
export function exportMessage(facts: ExportFacts): string {
  const { rows, missing } = facts;
  const tokens = `${withSeparators(rows)} ${rows === 1 ? 'token' : 'tokens'}`;
  const done = `${tokens} exported to ${exportFileName(facts)}.`;
  return missing.length === 0 ? done : `Partial: ${done} ${missing.join(' ')}`;
}
