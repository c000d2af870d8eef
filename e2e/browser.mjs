// Finds Chrome or Chromium for the browser suite, installs it if there is none, and writes its path to
// reports/browser-path. TOKEN_CONSOLE_NO_INSTALL=1 forbids the installation.
// With the argument `firefox`, it finds an installed Firefox, and writes its path to reports/firefox-path.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const INSTALLED_APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const FIREFOX_COMMANDS = ['firefox-esr', 'firefox'];
const FIREFOX_APPS = ['/Applications/Firefox.app/Contents/MacOS/firefox'];
const INSTALL_LIMIT_MS = 5 * 60_000;
const isFirefox = process.argv[2] === 'firefox';
const variable = isFirefox ? 'FIREFOX_PATH' : 'CHROME_PATH';
const noteUrl = new URL(`../reports/${isFirefox ? 'firefox' : 'browser'}-path`, import.meta.url);

const mayInstall = !isFirefox && !process.env.CHROME_PATH && !process.env.TOKEN_CONSOLE_NO_INSTALL;
const path = find() ?? (mayInstall ? (installWithPlaywright() ?? installWithApt()) : null);
if (path === null) {
  const advice = isFirefox
    ? 'These tests need an installed Firefox: install one (on Debian: apt-get install -y firefox-esr), or set FIREFOX_PATH to its program.'
    : 'The browser suite needs Chrome or Chromium: install one, or set CHROME_PATH to its program.';
  console.error(
    process.env[variable]
      ? `${variable} names '${process.env[variable]}', which does not run: correct it, or unset it to use an installed browser.`
      : advice,
  );
  process.exit(1);
}
mkdirSync(new URL('.', noteUrl), { recursive: true });
writeFileSync(fileURLToPath(noteUrl), path);
console.log(`Browser: ${path}`);

/** @returns {string | null} */
function find() {
  const named = process.env[variable];
  // Another browser in its place would mislead.
  if (named) return runs(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const commands = isFirefox ? FIREFOX_COMMANDS : COMMANDS;
  const onPath = commands.flatMap(command => folders.map(folder => join(folder, command)));
  const apps = isFirefox ? FIREFOX_APPS : [...INSTALLED_APPS, chromium.executablePath()];
  return [...onPath, ...apps].find(runs) ?? null;
}

/**
 * A file alone proves nothing: some distributions ship stand-ins that only print advice, and libraries may be missing.
 * @param {string} program
 */
function runs(program) {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

function installWithPlaywright() {
  console.log('No Chrome or Chromium found: installing Chromium with `npx playwright install chromium`.');
  return attempt('npx', ['playwright', 'install', 'chromium']) ? find() : null;
}

function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.log('That failed: installing the Debian package chromium with `apt-get install -y chromium`.');
  const installed = attempt('apt-get', ['update']) && attempt('apt-get', ['install', '-y', 'chromium']);
  return installed ? find() : null;
}

/**
 * @param {string} command
 * @param {string[]} parameters
 */
function attempt(command, parameters) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, parameters, { stdio: 'inherit', timeout: INSTALL_LIMIT_MS, env }).status === 0;
}
