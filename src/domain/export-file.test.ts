// Tests the name of an exported file and the message after the export.
import { expect, it } from 'vitest';
import { exportFileName, exportMessage } from './export-file.ts';

const FACTS = { customerId: 'c', rows: 500, day: '2026-11-24', missing: [] };

it('names a complete file by account and day', () => {
  expect(exportFileName(FACTS)).toBe('tokens-c-2026-11-24.csv');
  expect(exportMessage(FACTS)).toBe('500 tokens exported to tokens-c-2026-11-24.csv.');
  expect(exportMessage({ ...FACTS, rows: 1 })).toBe('1 token exported to tokens-c-2026-11-24.csv.');
});

it('says in the name and the message that tokens are missing', () => {
  const facts = { ...FACTS, missing: ['The user tokens could not be loaded.'] };
  expect(exportFileName(facts)).toBe('tokens-c-2026-11-24-partial.csv');
  expect(exportMessage(facts)).toBe(
    'Partial: 500 tokens exported to tokens-c-2026-11-24-partial.csv. The user tokens could not be loaded.',
  );
});

it('names a report like the other files, partial or not', () => {
  expect(exportFileName(FACTS, 'report')).toBe('report-c-2026-11-24.md');
  expect(exportFileName({ ...FACTS, missing: ['A list failed.'] }, 'report')).toBe(
    'report-c-2026-11-24-partial.md',
  );
});
