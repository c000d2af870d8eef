// Serves the live build, the mock API over HTTP beside it, and bare pages to compare with. For the benchmarks only.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { loadMocks } from '../../bin/load-mocks.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [port = '41874', seed = 'large'] = process.argv.slice(2);

const { createMockListener } = await loadMocks('server/request-listener.ts');
const { securityHeaders } = await loadMocks('../../hosting/security-headers.ts');
const { listener: api } = createMockListener({ scenario: { seed }, base: '/api' });

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** What every host of the console sends: without them, the console would warn of it. */
const LIVE = securityHeaders(true);

/** Isolation lets a page measure its memory, its workers' included. */
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * Compressed, as every host does it. Only once: it must not slow down the page that is measured.
 * @type {Map<string, Buffer>}
 */
const bodies = new Map();

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname.startsWith('/api/')) return api(request, response);
  const isBare = pathname.startsWith('/bare');
  const file = fileAt(pathname);
  try {
    const body = bodies.get(file) ?? gzipSync(readFileSync(file));
    bodies.set(file, body);
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Encoding': 'gzip',
      'Content-Length': body.length,
      ...(isBare ? {} : LIVE),
      ...ISOLATED,
    });
    response.end(body);
  } catch {
    response.writeHead(404, ISOLATED).end();
  }
}).listen(Number(port), '127.0.0.1', () => process.stdout.write(`Listening on ${port}.\n`));

/** @param {string} pathname */
function fileAt(pathname) {
  const isFile = extname(pathname) !== '' && !pathname.includes('..');
  if (pathname === '/bare.html') return join(root, 'e2e/bench/bare.html');
  if (pathname.startsWith('/bare-react/')) return join(root, 'reports', pathname);
  return isFile ? join(root, 'dist-live', pathname) : join(root, 'dist-live/index.html');
}
