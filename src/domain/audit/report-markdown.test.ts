// Tests what a report says, that it is the same page whatever the names in it are, and when it is partial.
import fc from 'fast-check';
import { Marked } from 'marked';
import { expect, it } from 'vitest';
import { indexOf, NOW, token, user } from './audit-harness.ts';
import { NO_FILTER, SOONEST_EXPIRY_FIRST } from './audit-query.ts';
import { reportFacts } from './report.ts';
import { type Report, reportDocument } from './report-document.ts';
import { reportMarkdown } from './report-markdown.ts';
import { DEFAULT_THRESHOLDS } from './thresholds.ts';

/** A report in which one name is everywhere that other people can choose one. */
function reportWith(name: string, changes: Partial<Report> = {}): Report {
  const index = indexOf(token('id1', { name, expiresAt: null, scopes: ['purge_select'] }));
  index.setPeople([user('ann', { name, twoFactor: true })]);
  return {
    facts: reportFacts(index.rows(NO_FILTER, SOONEST_EXPIRY_FIRST, NOW), 'UTC', NOW),
    account: { name, id: 'account' },
    by: { name, login: name },
    at: NOW,
    listsAt: new Date('2026-11-24T11:58:00Z'),
    timeZone: 'UTC',
    filter: [
      { label: 'Text', value: [{ foreign: name }] },
      { label: 'Type', value: ['User token'] },
    ],
    thresholds: DEFAULT_THRESHOLDS,
    missing: [],
    ...changes,
  };
}

const markdownOf = (report: Report) => reportMarkdown(reportDocument(report));

it('says who made it when, of which account and filter, and what is wrong, why, and what to do', () => {
  const markdown = markdownOf(reportWith('CI'));
  expect(markdown.slice(0, markdown.indexOf('## Tokens'))).toBe(`# Token report

**Complete: all lists of the account have loaded, and nothing is missing from them.**

- Account: CI, ID account
- Created by: CI (CI)
- Created: 24 Nov 2026, 12:00 UTC
- Lists loaded: 24 Nov 2026, 11:58 UTC
- Time zone: UTC
- Filter: Text: CI; Type: User token

`);
  expect(markdown).toContain('\n| User token | 1 |\n| Automation token | 0 |\n');
  expect(markdown).toContain('\n| Active | 1 |\n| Expired | 0 |\n');
  expect(markdown).toContain(`
### Never expires: 1 token

Reason: If it leaks, it works until somebody deletes it.

What to do: Replace it with a new token, and delete it when the new one is in use.

| Name | ID | Owner or creator | Expires | Last used |
| --- | --- | --- | --- | --- |
| CI | id1 | CI | Never | 20 Nov 2026, 00:00 UTC |
`);
  expect(markdown).toContain('\n| Nov 2026 | 0 |\n| Dec 2026 | 0 |\n');
  expect(markdown).toContain('\n| Unused for (days) | 45 |\n');
});

it('says what makes it partial, which thresholds were changed, and how many tokens are left out', () => {
  const many = indexOf(...Array.from({ length: 173 }, (_, at) => token(String(at), { expiresAt: null })));
  const document = reportDocument(
    reportWith('CI', {
      facts: reportFacts(many.rows(NO_FILTER, SOONEST_EXPIRY_FIRST, NOW), 'UTC', NOW),
      missing: ['The user tokens could not be loaded.'],
      thresholds: { ...DEFAULT_THRESHOLDS, unused: 30 },
      filter: [],
      listsAt: null,
    }),
  );
  expect(document).toMatchObject({ title: 'Token report (partial)', isPartial: true });
  const markdown = reportMarkdown(document);
  expect(markdown).toContain(
    '**Partial: The user tokens could not be loaded. The numbers below can be wrong.**',
  );
  expect(markdown).toContain('\n- Lists loaded: Not yet\n');
  expect(markdown).toContain('\n- Filter: None\n');
  expect(markdown).toContain('\n| Unused for (days) | 30 (usually 45 days) |\n');
  expect(markdown).toContain('\nand 123 more: see the CSV file.\n');
});

it('is the same page whatever the names are', () => {
  const tagsOf = (name: string) => {
    const html = new Marked({ gfm: true, async: false }).parse(markdownOf(reportWith(name)), {
      async: false,
    });
    return Array.from(html.matchAll(/<\/?([a-z][a-z0-9]*)/gi), ([, tag]) => tag);
  };
  const expected = tagsOf('name');
  expect(expected).not.toContain('a');
  const pieces = [
    ...['`', '|', '\\', '[x](y)', '![x](y)', '<b>', '<!--', '**', '~~', '\n\n', '\r\n| a | b |\n| - | - |\n'],
    ...['# ', '> ', '1. ', '- ', '\u202E', '\u2028', 'https://evil.example', 'www.evil.example'],
    ...['a@evil.example', '<https://evil.example>', '&lt;', '[x]: y', 'x', ' '],
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }), chosen => {
      // A name that is the console's own for sessions would not be reported.
      expect(tagsOf(`n${chosen.join('')}`)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
