// Builds and serves the console: with its mock by default, against a real API with VITE_API=live.
import { rmSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';

const live = process.env.VITE_API === 'live';
const outDir = live ? 'dist-live' : 'dist';

/**
 * Everything is forbidden, then only what the console needs is allowed. The mock registers a service worker,
 * which Trusted Types lets only a policy do: the mock's `default` policy. A live build has no policy at all.
 */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  live ? "worker-src 'none'" : "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  live ? "trusted-types 'none'" : 'trusted-types default',
];

const securityHeaders = {
  // `frame-ancestors` counts only in a header.
  'Content-Security-Policy': [...contentPolicy, "frame-ancestors 'none'"].join('; '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** Puts the policy into the built page too, for hosts that set no headers. The dev server needs inline code. */
function policyInPage(): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentPolicy.join('; ') },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** A live build holds no byte of the mock: its service worker stays behind. */
function withoutMockWorker(): Plugin {
  return {
    name: 'without-mock-worker',
    apply: 'build',
    closeBundle: () => {
      if (live) rmSync(`${outDir}/mockServiceWorker.js`, { force: true });
    },
  };
}

/** Parts of the personal page that others share: too small for files of their own. */
const SMALL_PARTS = /src\/.*\/(control\.module|empty-state|limit-meter|meter|skeleton|token-queries)/;

/** What `main.tsx` reaches without waiting goes into one file: separate ones would each be compressed alone. */
function firstLoad(id: string, context: { getModuleInfo: (id: string) => Rolldown.ModuleInfo | null }) {
  const seen = new Set<string>();
  const reached = (each: string): boolean => {
    if (each.endsWith('src/main.tsx')) return true;
    if (seen.has(each)) return false;
    seen.add(each);
    return context.getModuleInfo(each)?.importers.some(reached) ?? false;
  };
  return SMALL_PARTS.test(id) || reached(id) ? 'index' : null;
}

export default defineConfig({
  plugins: [react(), policyInPage(), withoutMockWorker()],
  // React has had the hook itself since 18: the shim for older ones is dead weight.
  resolve: {
    alias: { 'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector' },
  },
  define: { 'import.meta.env.VITE_API': JSON.stringify(live ? 'live' : 'mock') },
  build: {
    outDir,
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // One file of libraries for every page: many small shared files cost more than their bytes.
          groups: [
            {
              name: 'libraries',
              test: /node_modules\/(react|react-dom|scheduler|@tanstack|use-sync-external-store|zod)\/(?!.*(useBlocker|useMutation|mutationObserver))/,
            },
            { name: firstLoad, test: /src\// },
          ],
        },
      },
    },
  },
  preview: { headers: securityHeaders },
  test: {
    include: ['src/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'reports/unit.json' }]],
  },
});
