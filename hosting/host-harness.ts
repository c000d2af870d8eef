// Starts real web servers with the files of this folder, for their tests: on free ports, without TLS, in a folder of
// their own, in front of a build and an API on this machine.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { securityHeaders } from './security-headers.ts';

export type Host = {
  readonly url: string;
  /** Everything that the server has logged. */
  readonly readLogs: () => string;
  readonly stop: () => Promise<void>;
};

type Site = { readonly root: string; readonly api: string };

export type HostName = 'nginx' | 'Caddy';

const PROGRAMS: Readonly<Record<HostName, readonly string[]>> = {
  nginx: ['/usr/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx', '/usr/local/bin/nginx'],
  Caddy: ['/usr/bin/caddy', '/opt/homebrew/bin/caddy', '/usr/local/bin/caddy'],
};

export function programOf(host: HostName): string | null {
  return PROGRAMS[host].find(existsSync) ?? null;
}

/** Serves `site.root`, and hands what is below `/api` to `site.api`. Resolves once it answers. */
export async function startHost(host: HostName, program: string, site: Site): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'token-console-host-'));
  const port = await freePort();
  const start = host === 'nginx' ? startNginx : startCaddy;
  const child = start(program, folder, port, site);
  const url = `http://127.0.0.1:${port}`;
  await answers(url, child);
  return {
    url,
    readLogs: () => ['access.log', 'error.log'].map(name => readIfThere(join(folder, name))).join('\n'),
    stop: async () => {
      const ended = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

function startNginx(program: string, folder: string, port: number, { root, api }: Site): ChildProcess {
  const server = configuration('nginx.conf', [
    [/listen 443 ssl http2;/, `listen 127.0.0.1:${port};`],
    [/server_name tokens\.example;/, ''],
    [/ssl_certificate .*;/, ''],
    [/ssl_certificate_key .*;/, ''],
    ['/srv/token-console', root],
    ['/var/log/nginx/token-console.log', join(folder, 'access.log')],
    ['https://api.fastly.com', api],
  ]);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  for (const name of temporary) mkdirSync(join(folder, name));
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log info; events {}
http {
  types { text/html html; text/css css; text/javascript js; application/json json; image/svg+xml svg; }
  ${temporary.map(name => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  ${server}
}`,
  );
  execFileSync(program, ['-t', '-q', '-e', `${folder}/error.log`, '-c', `${folder}/nginx.conf`]);
  return spawn(program, ['-e', `${folder}/error.log`, '-c', `${folder}/nginx.conf`], { stdio: 'ignore' });
}

function startCaddy(program: string, folder: string, port: number, { root, api }: Site): ChildProcess {
  const file = configuration('Caddyfile', [
    [/^\{\n/m, '{\n\tadmin off\n\tauto_https off\n'],
    [/\tlog default \{\n/, `\tlog default {\n\t\toutput file ${folder}/error.log\n\t\tlevel DEBUG\n`],
    [/\tlog \{\n/, `\tlog {\n\t\toutput file ${folder}/access.log\n`],
    ['tokens.example {', `http://127.0.0.1:${port} {`],
    ['/srv/token-console', root],
    ['https://api.fastly.com', api],
  ]);
  writeFileSync(join(folder, 'Caddyfile'), file);
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const words = ['run', '--config', `${folder}/Caddyfile`, '--adapter', 'caddyfile'];
  return spawn(program, words, { stdio: 'ignore', env });
}

/** The text of a file of this folder with each of these replaced. Throws if one is not in it. */
function configuration(name: string, replacements: readonly (readonly [string | RegExp, string])[]): string {
  let text = readFileSync(new URL(name, import.meta.url), 'utf8');
  for (const [from, to] of replacements) {
    if (text.search(from) < 0) throw new Error(`${name} has no ${from}, which its test replaces.`);
    text = text.replace(from, () => to);
  }
  return text;
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    if (child.exitCode !== null)
      throw new Error(`The server ended with ${child.exitCode} before it answered.`);
    try {
      await (await fetch(url)).arrayBuffer();
      return;
    } catch {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }
  child.kill('SIGKILL');
  throw new Error(`${url} did not answer within 10 s.`);
}

function readIfThere(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise(resolve => server.close(resolve));
  return port;
}

function listen(server: Server): Promise<number> {
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

export type Upstream = {
  readonly url: string;
  /** What has arrived, in its order. */
  readonly requests: {
    readonly method: string;
    readonly path: string;
    readonly headers: IncomingHttpHeaders;
  }[];
  readonly stop: () => Promise<void>;
};

/** The clock of this API is not that of the host. */
export const UPSTREAM_DATE = 'Tue, 24 Nov 2026 12:00:00 GMT';

/** An API that notes what arrives, passes it on, and answers with headers that no proxy should pass on. */
export async function startUpstream(api: string): Promise<Upstream> {
  const requests: Upstream['requests'] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    requests.push({ method, path: url, headers });
    const passed = new Headers();
    for (const name of ['content-type', 'fastly-key', 'fastly-otp']) {
      const value = headers[name];
      if (typeof value === 'string') passed.set(name, value);
    }
    const body = Buffer.concat(await request.toArray());
    const answer = await fetch(api + url, { method, headers: passed, ...(body.length > 0 && { body }) });
    response.setHeader('Content-Type', answer.headers.get('Content-Type') ?? '');
    response.setHeader('Cache-Control', answer.headers.get('Cache-Control') ?? '');
    response.setHeader('Date', UPSTREAM_DATE);
    response.setHeader('Set-Cookie', 'upstream=1');
    for (const name of Object.keys(securityHeaders(true))) response.setHeader(name, 'of the API');
    response.setHeader('Strict-Transport-Security', 'max-age=300');
    response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
