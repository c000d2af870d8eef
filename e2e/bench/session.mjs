// What both benchmarks start with: the server of the measured pages, a session, and the browser of the tests.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const root = fileURLToPath(new URL('../../', import.meta.url));

const flags = JSON.parse(readFileSync(`${root}e2e/chromium-flags.json`, 'utf8'));

/**
 * @param {number} port
 * @param {string} seed the data of the mock
 * @param {string[]} args more arguments of the browser
 */
export async function startBench(port, seed, args = []) {
  const origin = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ['e2e/bench/serve.mjs', String(port), seed], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.on('exit', () => server.kill());
  // It says so when it listens.
  await once(server.stdout, 'data');
  const key = await signIn(origin);
  const browser = await chromium.launch({
    executablePath: readFileSync(`${root}reports/browser-path`, 'utf8'),
    args: [...flags, ...args],
  });
  return {
    /** A page of an empty browser with the session. Nothing is open yet. @param {() => void} probe runs first in it */
    newPage: async probe => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      await context.addInitScript(secret => sessionStorage.setItem('token-console.session', secret), key);
      await context.addInitScript(probe);
      const page = await context.newPage();
      page.on('pageerror', error => process.stderr.write(`${error.stack}\n`));
      return page;
    },
    origin,
    end: async () => {
      await browser.close();
      server.kill();
    },
  };
}

/** @param {string} origin */
async function signIn(origin) {
  const body = new URLSearchParams({
    name: 'Token Console browser session',
    scope: 'global',
    username: 'superuser@example.com',
    password: 'correct horse battery',
  });
  const response = await fetch(`${origin}/api/tokens`, { method: 'POST', body });
  return (await response.json()).access_token;
}
