// Gets Fastly's command-line client for the tests that run it, and writes its path to reports/fastly-cli-path.
// It is not a dependency in package.json: a lock file needs the packages of all platforms, and not every registry
// mirror has them all.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = '16.1.0';
const PLATFORM = `${process.platform}-${process.arch}`;

/**
 * SHA-256 of the program, where we could check it ourselves. On other platforms npm compares the download with the
 * registry's own hash, and later runs compare the program with the hash of that download.
 */
const KNOWN_HASHES = new Map([
  ['linux-x64', '56bdd56d086d419ba335488fb3ed814050c75e2b16741c5676af2163bc40bbc1'],
]);

const caches =
  process.env.XDG_CACHE_HOME ||
  (process.platform === 'darwin' ? join(homedir(), 'Library/Caches') : join(homedir(), '.cache'));
/** Outside node_modules, so that `npm ci` does not delete it. */
const cache = join(caches, 'token-console');
const folder = join(cache, `fastly-cli-${VERSION}-${PLATFORM}`);
const program = join(folder, 'fastly');
const hashFile = join(folder, 'sha256');
const note = fileURLToPath(new URL('../reports/fastly-cli-path', import.meta.url));

rmSync(note, { force: true });
const problem = problemWithProgram() === null ? null : fetchProgram();
if (problem === null) {
  mkdirSync(fileURLToPath(new URL('../reports/', import.meta.url)), { recursive: true });
  writeFileSync(note, program);
} else {
  const words = `Fastly's command-line client ${VERSION} for ${PLATFORM} is not available: ${problem}.`;
  if (process.env.CI) {
    console.error(
      `${words} Under CI the tests that need it must run. Check the connection to the npm registry.`,
    );
    process.exit(1);
  }
  console.warn(`\n*** SKIPPED: the tests of Fastly's command-line client. ${words} ***\n`);
}

/** Why the program in the cache cannot be used, or `null`. */
function problemWithProgram() {
  if (!existsSync(program)) return 'it has not been downloaded';
  const expected = KNOWN_HASHES.get(PLATFORM) ?? (existsSync(hashFile) ? readFileSync(hashFile, 'utf8') : '');
  if (hashOf(program) !== expected) return 'its file does not have the expected hash';
  try {
    const text = execFileSync(program, ['version'], {
      encoding: 'utf8',
      timeout: 20_000,
      stdio: 'pipe',
      env: offline(join(folder, 'home')),
    });
    return text.includes(`v${VERSION} `) ? null : 'it reports another version';
  } catch (error) {
    return `it does not run (${messageOf(error)})`;
  }
}

/** Downloads the program. Returns why it cannot be used, or `null`. */
function fetchProgram() {
  console.log(`Downloading Fastly's command-line client ${VERSION}…`);
  let temporary = '';
  try {
    mkdirSync(cache, { recursive: true });
    temporary = mkdtempSync(join(cache, 'download-'));
    const name = `@fastly/cli-${PLATFORM}@${VERSION}`;
    const options = { cwd: temporary, encoding: /** @type {const} */ ('utf8'), timeout: 5 * 60_000 };
    const [{ filename }] = JSON.parse(
      execFileSync('npm', ['pack', '--json', name], { ...options, stdio: 'pipe' }),
    );
    execFileSync('tar', ['-xzf', filename, 'package/fastly'], options);
    const downloaded = join(temporary, 'package');
    writeFileSync(join(downloaded, 'sha256'), hashOf(join(downloaded, 'fastly')));
    rmSync(folder, { recursive: true, force: true });
    renameSync(downloaded, folder);
  } catch (error) {
    return `npm could not download it (${messageOf(error)})`;
  } finally {
    if (temporary !== '') rmSync(temporary, { recursive: true, force: true });
  }
  return problemWithProgram();
}

/** @param {string} file */
function hashOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/**
 * It looks for newer versions of itself. A proxy on a closed port turns that away.
 * @param {string} home
 */
function offline(home) {
  return {
    HOME: home,
    XDG_CONFIG_HOME: home,
    HTTP_PROXY: 'http://127.0.0.1:9',
    HTTPS_PROXY: 'http://127.0.0.1:9',
  };
}

/** @param {unknown} error */
function messageOf(error) {
  const text = error instanceof Error ? error.message : String(error);
  return /npm error (?:code )?(\S+)/.exec(text)?.[1] ?? text.split('\n')[0];
}
