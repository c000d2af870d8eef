// A draft comes back once, and only to the person who typed it.
import { expect, it } from 'vitest';
import { keepDraft, takeDraft } from './draft.ts';
import { emptyForm } from './form-values.ts';

const values = { ...emptyForm(new Date('2026-11-24T10:00:00Z'), 'UTC'), name: 'CI deploy' };

it('comes back once to the same person', () => {
  keepDraft('anna', values);
  expect(takeDraft('anna')).toEqual(values);
  expect(takeDraft('anna')).toBeNull();
});

it('is gone when somebody else comes', () => {
  keepDraft('anna', values);
  expect(takeDraft('ben')).toBeNull();
  expect(takeDraft('anna')).toBeNull();
});
