// Serves the live build, the mock API over HTTP beside it, and a bare page to compare with. For the benchmark only.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadMocks } from '../../bin/load-mocks.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [port = '41874', seed = 'large', build = join(root, 'dist-live')] = process.argv.slice(2);

const { createMockListener } = await loadMocks('server/request-listener.ts');
const { listener: api } = createMockListener({ scenario: { seed }, base: '/api' });

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Isolation lets a page measure its memory, its workers' included. */
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname.startsWith('/api/')) return api(request, response);
  const isFile = extname(pathname) !== '' && !pathname.includes('..');
  const file =
    pathname === '/bare.html'
      ? join(root, 'e2e/bench/bare.html')
      : isFile
        ? join(build, pathname)
        : join(build, 'index.html');
  try {
    const body = readFileSync(file);
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      ...ISOLATED,
    });
    response.end(body);
  } catch {
    response.writeHead(404, ISOLATED).end();
  }
}).listen(Number(port), '127.0.0.1', () => process.stdout.write(`Listening on ${port}.\n`));
