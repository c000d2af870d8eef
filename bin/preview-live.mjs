// `npm run preview:live`: serves the live build with production headers, and the mock API behind its reverse proxy.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { preview } from 'vite';
import { loadMocks } from './load-mocks.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const { DEFAULT_SCENARIO, DEMO_CODE, DEMO_PASSWORD, DEMO_USERS } = await loadMocks('scenario.ts');
const { sitePort, apiPort, seed } = await readPorts().catch((/** @type {Error} */ error) =>
  fail(error.message),
);
/**
 * The text that a test sets in place of the build's own configuration.
 * @type {string | null}
 */
let configuration = null;

const api = await startApi();
const site = await startSite();
const address = site.httpServer.address();
const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : sitePort}`;

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void end());

if (process.send) await serveParent();
else console.log(greeting());

/** Validates the flags like `npm run mock-api` does. */
async function readPorts() {
  const { readFlags } = await loadMocks('server/flags.ts');
  const text = { type: /** @type {const} */ ('string') };
  const options = { port: text, 'api-port': text, seed: text };
  const { port = '4174', 'api-port': apiPort = '4010', ...rest } = parseArgs({ options }).values;
  const { seed } = readFlags(Object.entries(rest).map(([name, value]) => `--${name}=${value}`));
  return {
    sitePort: readFlags([`--port=${port}`]).port,
    apiPort: readFlags([`--port=${apiPort}`]).port,
    seed: seed ?? DEFAULT_SCENARIO.seed,
  };
}

async function startApi() {
  const { startMockServer } = await loadMocks('server/server.ts');
  return startMockServer(apiPort, { scenario: { seed } }).catch((/** @type {Error} */ error) =>
    fail(`The mock API could not start: ${error.message}. Choose another port with --api-port.`),
  );
}

/** Its headers and its proxy are in vite.config.ts. */
async function startSite() {
  process.env.VITE_API = 'live';
  process.env.API_URL = api.url;
  const options = { host: '127.0.0.1', port: sitePort, strictPort: true };
  const plugins = [ownConfiguration()];
  const server = await preview({ root, logLevel: 'silent', preview: options, plugins }).catch(
    (/** @type {Error} */ error) =>
      fail(`The console could not start: ${error.message}. Choose another port with --port.`),
  );
  return server;
}

/** @returns {import('vite').Plugin} */
function ownConfiguration() {
  /** @type {import('vite').Connect.NextHandleFunction} */
  const answer = (request, response, next) => {
    if (configuration === null || request.url !== '/config.json') return next();
    response.setHeader('Content-Type', 'application/json').end(configuration);
  };
  return {
    name: 'own-configuration',
    configurePreviewServer: ({ middlewares }) => void middlewares.use(answer),
  };
}

/**
 * The browser suite sets up each test with messages: `scenario` as text, `config` as the text of `config.json`, and
 * `reset` to discard all changes.
 */
async function serveParent() {
  const { readScenario } = await loadMocks('scenario/store.ts');
  process.on('message', async ({ id, scenario = {}, config, reset = false }) => {
    const read = readScenario(scenario);
    api.setScenario(Object.fromEntries(Object.keys(scenario).map(key => [key, read[key]])));
    if (reset) await api.reset();
    if (reset || config !== undefined) configuration = config ?? null;
    process.send?.({ id });
  });
  process.once('disconnect', () => void end());
  process.send?.({ url, apiUrl: api.url });
}

function greeting() {
  /** @type {{ login: string, about: string }[]} */
  const users = DEMO_USERS;
  const logins = users.map(({ login, about }) => `  ${login.padEnd(26)} ${about}`);
  return [
    `Token Console, the live build: ${url}`,
    `The mock API behind its /api:  ${api.url}, data: ${seed}`,
    '',
    `Sign in as one of these users with the password ‘${DEMO_PASSWORD}’. The one-time code is ${DEMO_CODE}.`,
    ...logins,
    '',
    'Press Ctrl+C to stop both.',
  ].join('\n');
}

async function end() {
  await Promise.all([site.close(), api.close()]);
  process.exit(0);
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
