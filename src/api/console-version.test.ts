// Tests that a new version of the console is told from a missing connection.
import { expect, it } from 'vitest';
import { versionState } from './console-version.ts';

const page = (script: string) =>
  `<html><script type="module" crossorigin src="${script}"></script><div id="root"></div></html>`;

it.each([
  ['the same scripts', page('/assets/index-A1.js'), 'same-version'],
  ['other scripts', page('/assets/index-B2.js'), 'new-version'],
  ['the page of a captive portal', '<html><form>Accept the terms</form></html>', 'unreachable'],
  ['nothing', '', 'unreachable'],
])('a server that sends %s', (_what, text, state) => {
  expect(versionState(text, ['/assets/index-A1.js'])).toBe(state);
});

it('compares all scripts that run', () => {
  expect(versionState(page('/assets/index-A1.js'), ['/assets/index-A1.js', '/assets/asked-A1.js'])).toBe(
    'new-version',
  );
});
