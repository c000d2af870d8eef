// A report as Markdown. Text that other people wrote has no effect on it.
import { markdownSentence, markdownTable } from '../markdown.ts';
import type { ReportDocument } from './report-document.ts';
import type { ReportSection } from './report-sections.ts';

export function reportMarkdown({ title, state, about, sections }: ReportDocument): string {
  return [
    `# ${title}`,
    '',
    `**${state}**`,
    '',
    ...about.map(({ term, detail }) => `- ${term}: ${markdownSentence(detail)}`),
    '',
    ...sections.flatMap(sectionLines),
  ].join('\n');
}

function sectionLines({ title, level, text, tables, note }: ReportSection): readonly string[] {
  return [
    `${'#'.repeat(level + 1)} ${title}`,
    '',
    ...text.flatMap(each => [each, '']),
    ...tables.flatMap(({ head, rows }) => [
      ...markdownTable(
        head,
        rows.map(cells => cells.map(markdownSentence)),
      ),
      '',
    ]),
    ...(note === null ? [] : [note, '']),
  ];
}
