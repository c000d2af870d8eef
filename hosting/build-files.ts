// What differs between the files of a live build and those of one with the mock.
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { PAGE_FILES } from './page-files.ts';

/** Sends the first requests. It is small, and reaches the browser long before all else. */
export const FIRST_MODULE = 'src/app/ask-early.ts';

const MAIN = 'src/main.tsx';

/**
 * A live build holds no byte of the mock, and one with the mock no configuration. The page of a live build sends its
 * first requests while its other scripts are still on their way.
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
      handler: (html, { bundle = {} }) => {
        if (!live) return html;
        const src = `/${chunkOf(FIRST_MODULE, bundle).fileName}`;
        const first = `<script type="module" crossorigin async fetchpriority="high" src="${src}" data-pages="${pageList(bundle)}"></script>`;
        const [styles = ''] = /<link rel="stylesheet".*>/.exec(html) ?? [];
        // What the page shows first is asked for first.
        return html.replace(`${styles}\n`, '').replace('<script ', `${styles}\n    ${first}\n    <script `);
      },
    },
    closeBundle: () => {
      const unwanted = live ? ['mockServiceWorker.js', 'demo-worker.js'] : ['config.json'];
      for (const file of unwanted) rmSync(join(folder, file), { force: true });
    },
  };
}

function chunkOf(module: string, bundle: Rolldown.OutputBundle): Rolldown.OutputChunk {
  for (const file of Object.values(bundle)) {
    if (file.type === 'chunk' && file.moduleIds.some(id => id.endsWith(module))) return file;
  }
  throw new Error(`${module} is in no file of the build.`);
}

/** The files of each page that the start page does not load: `/sign-in /assets/a.js /assets/a.css;/account/…`. */
function pageList(bundle: Rolldown.OutputBundle): string {
  const loaded = filesWith(MAIN, bundle);
  const lists = Object.entries(PAGE_FILES).map(([path, module]) => {
    const files = [...filesWith(module, bundle)].filter(file => !loaded.has(file));
    return [path, ...files.map(file => `/${file}`)].join(' ');
  });
  return lists.join(';');
}

/** The file that contains a module, all that it imports, and their styles. */
function filesWith(module: string, bundle: Rolldown.OutputBundle): Set<string> {
  const files = new Set<string>();
  const collect = (file: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined) => {
    if (file?.type !== 'chunk' || files.has(file.fileName)) return;
    files.add(file.fileName);
    for (const style of file.viteMetadata?.importedCss ?? []) files.add(style);
    for (const name of file.imports) collect(bundle[name]);
  };
  collect(chunkOf(module, bundle));
  return files;
}
