// Tests that the note is readable.
import { expect, it } from 'vitest';
import { handOver } from './hand-over.ts';
import { TOKEN } from './token-harness.ts';

it('has everything but the secret', () => {
  const note = handOver({
    token: { ...TOKEN, expiresAt: new Date('2027-02-22T22:59:59Z') },
    sentence: 'This token can purge by URL on 3 services.',
    owner: 'Emil Novak',
    replaceUrl: 'https://tokens.example/account/personal/tokens/replace?token=token',
  });
  expect(note).toBe(`## Token CI deploy

- ID: \`token\`
- Owner: Emil Novak
- Expires: 22 Feb 2027, 22:59 UTC
- This token can purge by URL on 3 services\\.
- Replace it before it expires: <https://tokens.example/account/personal/tokens/replace?token=token>

The secret is not in this note.
`);
});
