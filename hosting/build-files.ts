// What differs between the files of a live build and those of one with the mock.
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** What asks for the configuration. It is small, and reaches the browser long before all else. */
const ASKING = 'src/app/asked-configuration.ts';

/**
 * A live build holds no byte of the mock, and one with the mock no configuration. The page of a live build asks for
 * its configuration while its other scripts are still on their way: not one round trip is added.
 */
export function filesOfMode(live: boolean): Plugin {
  let folder = '';
  return {
    name: 'files-of-mode',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) => {
        if (!live) return [];
        const asking = Object.values(bundle ?? {}).find(
          file => file.type === 'chunk' && file.facadeModuleId?.endsWith(ASKING),
        );
        if (!asking) throw new Error(`${ASKING} must be a file of its own in a live build.`);
        const attrs = { type: 'module', async: true, src: `/${asking.fileName}` };
        return [{ tag: 'script', attrs, injectTo: 'head' }];
      },
    },
    closeBundle: () => {
      const unwanted = live ? ['mockServiceWorker.js', 'demo-worker.js'] : ['config.json'];
      for (const file of unwanted) rmSync(join(folder, file), { force: true });
    },
  };
}
