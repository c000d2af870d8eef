// Fetches Fastly's command-line client, for the tests that run it. It is no dependency in package.json: a lock file
// that names its programs for all platforms can only be made where all of them can be had.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const VERSION = '16.1.0';
const folder = fileURLToPath(new URL('../node_modules/.cache/fastly-cli/', import.meta.url));
const program = `${folder}node_modules/@fastly/cli-${process.platform}-${process.arch}`;

if (!existsSync(program)) {
  console.log(`Fetching Fastly's command-line client ${VERSION}…`);
  mkdirSync(folder, { recursive: true });
  const flags = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'];
  spawnSync('npm', ['install', ...flags, `--prefix=${folder}`, `@fastly/cli@${VERSION}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 5 * 60_000,
  });
}
if (!existsSync(program)) {
  console.error(
    `The tests need Fastly's command-line client ${VERSION}, and npm could not install it for ${process.platform}-${process.arch}. ` +
      'Check the connection to the npm registry, then run this again.',
  );
  process.exit(1);
}
