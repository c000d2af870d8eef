// Loads a file of the mock API for a script: it is TypeScript, which Node 20 cannot run and Vite can.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The exports of a file in `src/mocks`.
 * @param {string} file such as `server/server.ts`
 */
export async function loadMocks(file) {
  const { module } = await runnerImport(`${root}src/mocks/${file}`, {
    configFile: false,
    root,
    logLevel: 'error',
  });
  return module;
}
