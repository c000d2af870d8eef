// Finds a Chromium or Chrome for the browser suite, installs one if there is none, and notes its path.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const INSTALLED_APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const INSTALL_LIMIT = 5 * 60_000;
const noteUrl = new URL('../reports/browser-path', import.meta.url);

const path = find() ?? installWithPlaywright() ?? installWithApt();
if (path === null) {
  console.error(
    'The browser suite needs Chrome or Chromium: install one, or set CHROME_PATH to its program.',
  );
  process.exit(1);
}
mkdirSync(new URL('.', noteUrl), { recursive: true });
writeFileSync(fileURLToPath(noteUrl), path);
console.log(`Browser: ${path}`);

function find() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = COMMANDS.flatMap(command => folders.map(folder => join(folder, command)));
  const named = process.env.CHROME_PATH;
  // Whoever names a browser wants that one: another in its place would mislead.
  if (named) return runs(named) ? named : null;
  return [...onPath, ...INSTALLED_APPS, chromium.executablePath()].find(runs) ?? null;
}

/** A file alone proves nothing: distributions ship stand-ins that only print advice, and libraries may be missing. */
function runs(program) {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

function installWithPlaywright() {
  if (process.env.CHROME_PATH) return null;
  console.log('No browser found. Installing Chromium with Playwright…');
  return attempt('npx', ['playwright', 'install', 'chromium']) ? find() : null;
}

function installWithApt() {
  if (process.env.CHROME_PATH || process.getuid?.() !== 0) return null;
  console.log('Installing Chromium with apt-get…');
  const installed = attempt('apt-get', ['update']) && attempt('apt-get', ['install', '-y', 'chromium']);
  return installed ? find() : null;
}

function attempt(command, parameters) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, parameters, { stdio: 'inherit', timeout: INSTALL_LIMIT, env }).status === 0;
}
