// What a reverse proxy does in production, for the development server and the preview of a live build.
import type { ProxyOptions } from 'vite';

/** As long as the console waits for its longest answer: all tokens of an account. */
const LONGEST_ANSWER_MS = 180_000;

/** Hands what is below `/api` to the API, with the prefix taken off. */
export function apiProxy(apiUrl: string): Record<string, ProxyOptions> {
  return {
    '^/api/': {
      target: apiUrl,
      // The API is asked under its own name, which its certificate and its routing want.
      changeOrigin: true,
      rewrite: path => path.replace(/^\/api/, ''),
      timeout: LONGEST_ANSWER_MS,
      proxyTimeout: LONGEST_ANSWER_MS,
      configure: proxy => {
        // As in the proxies of a host: for the API, the request does not come from a page of another origin.
        proxy.on('proxyReq', request => request.removeHeader('Origin'));
        // What breaks behind it breaks before it, too: a page that looks offline is not told of a refusal.
        proxy.on('error', (_error, _request, response) => response.destroy());
      },
    },
  };
}
