// Tests that names of tokens cannot change what is in the file, with bash as the reader.
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { envFile } from './env-file.ts';

const SECRET = 'Xy7Pq2Lm9Zt4Rb6Kw1Vn8Hs3Jd5Gf0Ac';

it('has a comment and a variable for each token, with different names', () => {
  const names = ['CI deploy', 'ci-deploy', '', 'Grün 1', 'CI deploy 2'];
  expect(envFile(names.map((name, index) => ({ name, secret: `secret${index}` })))).toBe(`# CI deploy
FASTLY_API_TOKEN_CI_DEPLOY=secret0

# ci-deploy
FASTLY_API_TOKEN_CI_DEPLOY_2=secret1

# ⟨empty⟩
FASTLY_API_TOKEN=secret2

# Grün 1
FASTLY_API_TOKEN_GR_N_1=secret3

# CI deploy 2
FASTLY_API_TOKEN_CI_DEPLOY_2_2=secret4
`);
});

it('has nothing but comments and one variable for each token, whatever the names', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), names => {
      const lines = envFile(names.map(name => ({ name, secret: SECRET })))
        .split(/[\n\r\u0085\u2028\u2029]/)
        .filter(line => line !== '' && !line.startsWith('# '));
      expect(lines.filter(line => !/^FASTLY_API_TOKEN(_[A-Z0-9]+)*=/.test(line))).toEqual([]);
      expect(new Set(lines).size).toBe(names.length);
    }),
  );
});

it('runs nothing if a shell reads the file', () => {
  const names = ['a\ntouch owned', '$(touch owned)', '`touch owned`', "'; touch owned #", 'x\r\nPATH=/'];
  const text = envFile(names.map(name => ({ name, secret: SECRET })));
  const script = `touch() { echo owned; }; set -a; . <(cat); set | grep -c "^FASTLY_API_TOKEN.*=${SECRET}$"`;
  expect(execFileSync('bash', ['-c', script], { input: text, encoding: 'utf8' })).toBe(`${names.length}\n`);
});
