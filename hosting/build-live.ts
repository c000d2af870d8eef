// Builds the live console into a folder of its own, for tests: they never see what an earlier build has left.
import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The folder of the new build. Whoever asks for it deletes it. */
export async function buildLive(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'token-console-live-'));
  const words = ['build', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir'];
  const env = { ...process.env, VITE_API: 'live', NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), ...words], {
    cwd: root,
    env,
  });
  return folder;
}
