// The names that a saved view can have.
import { expect, test } from 'vitest';
import { MOST_VIEWS, viewNameProblem } from './saved-view.ts';

const VIEWS = [{ name: 'My Purgers', search: '' }];
const FULL = Array.from({ length: MOST_VIEWS }, (_, at) => ({ name: `View ${at}`, search: '' }));

test.each([
  ['Rotation', VIEWS, null],
  ['a'.repeat(60), VIEWS, null],
  ['a'.repeat(61), VIEWS, 'Enter at most 60 characters. You entered 61.'],
  ['  ', VIEWS, 'Enter a name.'],
  [' my purgers ', VIEWS, /already have a view/],
  ['x7Kq2mZpVbN4rTcJ8wLdY3hGfS6aQeU1', VIEWS, /looks like a secret/],
  ['Rotation', FULL, /Delete one first/],
])('%s', (name, views, problem) => {
  if (problem === null) expect(viewNameProblem(name, views)).toBeNull();
  else expect(viewNameProblem(name, views)).toMatch(problem);
});
