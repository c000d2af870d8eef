// Runs the snippets in a shell, with programs that note how they were started.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SNIPPETS } from './snippets.ts';

const SECRET = 'Xy7Pq2Lm9Zt4Rb6Kw1Vn8Hs3Jd5Gf0Ac';

/** What each program must get, and how. */
const PROGRAMS = {
  curl: ['stdin', `Fastly-Key: ${SECRET}`],
  'Fastly CLI': ['FASTLY_API_TOKEN', SECRET],
  Terraform: ['FASTLY_API_KEY', SECRET],
  'GitHub Actions': ['stdin', SECRET],
  'GitLab CI variable': ['stdin', SECRET],
  'Kubernetes Secret': ['stdin', SECRET],
} as const;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'snippets-'));
  const program = `#!/bin/bash
echo "$0 $*" > ${folder}/arguments
env > ${folder}/environment
if [ ! -t 0 ]; then timeout 1 cat > ${folder}/stdin; fi
`;
  for (const name of ['curl', 'fastly', 'terraform', 'gh', 'glab', 'kubectl']) {
    writeFileSync(join(folder, name), program);
    chmodSync(join(folder, name), 0o755);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

it.each(Object.entries(PROGRAMS))('%s gets the secret, and not as an argument', (label, [how, what]) => {
  const snippet = SNIPPETS.find(each => each.label === label);
  const text = snippet?.text(SECRET) ?? '';
  expect(text).not.toContain(SECRET);
  // As in a terminal: the shell reads the lines of the snippet and the pasted secret from elsewhere.
  const script = text.replace('read -rs FASTLY_API_TOKEN', `read -rs FASTLY_API_TOKEN <<<"$PASTED"`);
  execFileSync('bash', ['-euc', script], {
    env: { PATH: `${folder}:${process.env.PATH}`, PASTED: SECRET },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  expect(readFileSync(join(folder, 'arguments'), 'utf8')).not.toContain(SECRET);
  if (how === 'stdin') expect(readFileSync(join(folder, 'stdin'), 'utf8').trim()).toBe(what);
  else expect(readFileSync(join(folder, 'environment'), 'utf8')).toContain(`${how}=${what}\n`);
});

it('only the file contains the secret, and says so', () => {
  const [file, ...others] = SNIPPETS.filter(({ containsSecret }) => containsSecret);
  expect(others).toEqual([]);
  expect(file?.text(SECRET)).toBe(`FASTLY_API_TOKEN=${SECRET}\n`);
  expect(file?.note).toContain('contains the secret');
});
