// What differs between the files of a live build and those of one with the mock.
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { PAGE_FILES } from './page-files.ts';

/** Sends the first requests. It is small, and reaches the browser long before all else. */
export const FIRST_MODULE = 'src/app/ask-early.ts';

/** Draws the first rows, before the libraries have arrived. */
export const FIRST_ROWS = 'src/app/first-rows.ts';

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
    generateBundle: {
      order: 'post',
      handler: (_, bundle) => {
        if (!live) return;
        for (const script of [chunkOf(FIRST_ROWS, bundle), chunkOf(MAIN, bundle)]) {
          repeatHelpers(script, bundle);
          // Chromium then compiles all functions while the file arrives, on another thread. Most of them run at once.
          script.code = `//# allFunctionsCalledOnLoad\n${script.code}`;
        }
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        if (!live) return html;
        const first = chunkOf(FIRST_MODULE, bundle);
        const main = chunkOf(MAIN, bundle);
        const rows = chunkOf(FIRST_ROWS, bundle);
        const [shell = ''] = stylesOf(first);
        const style = [...stylesOf(rows), ...stylesOf(main)].join(' ');
        const tags = [
          // What the page shows first is asked for first.
          `<link rel="stylesheet" crossorigin href="${shell}">`,
          `<script type="module" crossorigin fetchpriority="high" src="/${first.fileName}" data-main="/${main.fileName}" data-rows="/${rows.fileName}" data-style="${style}" data-pages='${pageList(bundle)}'></script>`,
          // The first script asks for that of the rows. If both came now, the style of the frame would come later.
          `<link rel="modulepreload" crossorigin fetchpriority="low" href="/${main.fileName}">`,
        ];
        const rest = html.replace(/^ *<(?:script|link rel="(?:stylesheet|modulepreload)").*\n/gm, '');
        return rest.replace('</head>', `  ${tags.join('\n    ')}\n  </head>`);
      },
    },
    closeBundle: () => {
      const unwanted = live ? ['mockServiceWorker.js', 'demo-worker.js'] : ['config.json'];
      for (const file of unwanted) rmSync(join(folder, file), { force: true });
    },
  };
}

/** The bundler's helpers, which it always puts into a file of their own. */
const HELPERS = /import\{([^}]*)\}from"\.\/(rolldown-runtime-[^"]*)";/;

/** Repeats the bundler's helpers in a script, which saves a request for 0.5 kB before the script can run. */
function repeatHelpers(script: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): void {
  const [imports = '', names = '', file] = HELPERS.exec(script.code) ?? [];
  const helpers = bundle[`assets/${file}`];
  if (helpers?.type !== 'chunk')
    throw new Error(`${script.fileName} does not import the helpers of the bundler.`);
  const inFunction = helpers.code.replace(/export\{([^}]*)\};?\s*$/, (_, exported: string) => {
    const entries = exported.split(',').map(each => each.replace(/(\S+) as (\S+)/, '$2:$1'));
    return `return{${entries.join(',')}}`;
  });
  const variables = names.replaceAll(/(\S+) as (\S+)/g, '$1:$2');
  script.code = script.code.replace(imports, () => `const{${variables}}=(()=>{${inFunction}})();`);
}

function chunkOf(module: string, bundle: Rolldown.OutputBundle): Rolldown.OutputChunk {
  for (const file of Object.values(bundle)) {
    if (file.type === 'chunk' && file.moduleIds.some(id => id.endsWith(module))) return file;
  }
  throw new Error(`${module} is in no file of the build.`);
}

function stylesOf(chunk: Rolldown.OutputChunk): string[] {
  return [...(chunk.viteMetadata?.importedCss ?? [])].map(file => `/${file}`);
}

/** The files of each page that the start page does not load, by its path. */
function pageList(bundle: Rolldown.OutputBundle): string {
  const loaded = filesWith(MAIN, bundle);
  const lists = Object.entries(PAGE_FILES).map(([path, module]) => {
    const files = [...filesWith(module, bundle)].filter(file => !loaded.has(file));
    return [path, files.map(file => `/${file}`)];
  });
  return JSON.stringify(Object.fromEntries(lists));
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
