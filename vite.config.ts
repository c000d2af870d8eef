// Builds and serves the console: with its mock by default, against a real API with VITE_API=live.
import react from '@vitejs/plugin-react';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { apiProxy } from './hosting/api-proxy.ts';
import { FIRST_MODULE, FIRST_ROWS, filesOfMode } from './hosting/build-files.ts';
import { contentPolicy, securityHeaders } from './hosting/security-headers.ts';

const live = process.env.VITE_API === 'live';
const outDir = live ? 'dist-live' : 'dist';

/** Only a live build hands anything on: the mock answers for itself, inside the page. The default is `mock-api`. */
const proxy = live ? apiProxy(process.env.API_URL ?? 'http://127.0.0.1:4010') : {};

/** Puts the policy into the built page too, for hosts that set no headers. The dev server needs inline code. */
function policyInPage(): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentPolicy(live) },
        injectTo: 'head-prepend',
      },
    ],
  };
}

type Context = { getModuleInfo: (id: string) => Rolldown.ModuleInfo | null };

/** What the first module of a live build reaches: it waits for no other file. */
function firstModule(id: string, context: Context): string | null {
  return live && isReachedFrom(FIRST_MODULE, id, context) ? 'first' : null;
}

/** What the first rows of a live build need: they wait for this file and the first module. */
function firstRows(id: string, context: Context): string | null {
  return live && isReachedFrom(FIRST_ROWS, id, context) ? 'rows' : null;
}

/** The libraries of every page, without their parts that only some pages use. */
const LIBRARIES =
  /node_modules\/(react|react-dom|scheduler|@tanstack|use-sync-external-store|valibot)\/(?!.*(useMutation|mutationObserver|useInfiniteQuery|infiniteQueryO|useQueries|queriesObserver))/;

/** One file holds what `main.tsx` reaches: separate files would be compressed, and asked for, alone. */
function firstLoad(id: string, context: Context): string | null {
  const isOurs = /src\//.test(id) && isReachedFrom('src/main.tsx', id, context);
  return isOurs || LIBRARIES.test(id) ? 'index' : null;
}

function isReachedFrom(start: string, id: string, context: Context, seen = new Set<string>()): boolean {
  if (id.endsWith(start)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return (context.getModuleInfo(id)?.importers ?? []).some(each => isReachedFrom(start, each, context, seen));
}

/** The menus of the header and the command palette, which are loaded while the page is idle. */
const HEADER =
  /src\/(?:features\/session\/(?:account-(?:choices|switcher)|ask-anew|session-change|sign-out-button|use-account-switch|use-sign-out|user-menu-panel)|app\/(?:palette\/(?!palette-launcher)|privacy-sign)|features\/(?:palette\/|events\/event-words|tokens\/(?:identify\/|token-of-row|replace\/not-replaceable|delete\/token-facts))|api\/(?:verify-token|shortcut-setting)|domain\/api-token)/;

/** Shown or used only if something is wrong, or at the end of a session. */
const PROBLEMS =
  /src\/(?:features\/problems\/(?:error-message|list-gaps|list-problem-alert|part-problem|reload-page|request-problem-alert|secret-problem)|features\/session\/leave-dialog|features\/tokens\/(?:limit-advice|personal\/no-tokens)|app\/(?:host-warning|(?:clock-|secret-in-address-)alert)|api\/(?:console-version|error-response))/;

/**
 * Tests that replace modules or the global clock, and tests of modules that keep state. Each of these files gets a
 * process of its own. All others share the processes, because starting one takes longer than running most files.
 */
const ISOLATED = [
  'src/api/audit/{account-audit,audit-store,remaining-tokens}.test.ts',
  'src/api/{early-requests,early-tokens,preload-parts,session-key}.test.ts',
  'src/features/problems/part-source.test.ts',
  'src/mocks/browser/*.test.ts',
];

export default defineConfig({
  plugins: [react(), policyInPage(), filesOfMode(live)],
  // React has had the hook itself since 18: the shim for older ones is dead weight.
  resolve: {
    alias: { 'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector' },
  },
  define: { 'import.meta.env.VITE_API': JSON.stringify(live ? 'live' : 'mock') },
  build: {
    outDir,
    target: 'es2022',
    assetsInlineLimit: 0,
    // Only the mock's chunk is larger, with MSW and the seeds in it.
    chunkSizeWarningLimit: 600,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // The first file names all others, and a hash does not compress: six of its characters are enough.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        codeSplitting: {
          groups: [
            { name: firstModule, debugName: 'first module', test: /src\// },
            { name: firstRows, debugName: 'first rows' },
            { name: firstLoad, debugName: 'first load' },
            // What is needed if something fails is one file, which is loaded while the page is idle: without a
            // connection it could not be loaded when it is needed.
            { name: 'problems', test: PROBLEMS },
            { name: 'header', test: HEADER },
            // Each file's name is in the first one, for loading it early: many small files make that one big.
            { name: 'shared', test: /src\//, minShareCount: 3 },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy },
  preview: { headers: securityHeaders(live), proxy },
  test: {
    maxWorkers: '100%',
    // Reached only by a test that hangs: generating 100,000 tokens takes time on a busy machine.
    testTimeout: 30_000,
    reporters: ['default', ['json', { outputFile: 'reports/unit.json' }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'isolated',
          include: ISOLATED,
        },
      },
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['{src,hosting,docs}/**/*.test.ts'],
          exclude: ISOLATED,
          isolate: false,
        },
      },
    ],
  },
});
