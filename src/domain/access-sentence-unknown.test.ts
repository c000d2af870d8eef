// Tests the access sentence for what the API added: tokens limited to nothing, and roles that the console does not know.
import { describe, expect, it } from 'vitest';
import { accessSentence, type DescribedToken } from './access-sentence.ts';

const sentence = (token: DescribedToken) => accessSentence(token, new Date('2026-11-24T12:00:00Z'), 'UTC');

describe('the access sentence', () => {
  const token = {
    scopes: ['purge_all'],
    access: { kind: 'none' },
    expiresAt: null,
    automation: null,
  } as const;

  it('a token that reaches no service says so', () => {
    expect(sentence({ ...token, role: 'engineer' })).toBe(
      'This token can purge everything on no services. It never expires. It cannot read configuration.',
    );
  });

  it('a token limited to nothing still reads the account', () => {
    expect(sentence({ ...token, scopes: ['global:read'], role: 'engineer' })).toContain(
      'It can also read account-level endpoints, which aren’t limited by service.',
    );
  });

  it('an unknown role has its name, and no scope is called ineffective for it', () => {
    const role = 'auditor';
    expect(sentence({ ...token, access: { kind: 'all' }, scopes: ['global'], role })).toBe(
      'This token can do everything the “auditor” role allows on the account and all its services. It never expires.',
    );
    expect(sentence({ ...token, role })).not.toContain('no effect');
  });

  it('an unknown role or scope cannot turn or hide the words around it', () => {
    const given = { ...token, scopes: ['\u202Elive'], role: 'engineer' };
    expect(sentence(given)).toContain('token’s scope “⟨U+202E⟩live”.');
    expect(sentence({ ...token, scopes: ['global'], role: '\u200Bauditor' })).toContain(
      'everything the “⟨U+200B⟩auditor” role allows',
    );
  });

  it('an automation token without a role has its own, not that of an owner', () => {
    const automation = { role: '', tlsManagement: null };
    expect(sentence({ ...token, scopes: ['global'], automation, role: null })).toContain(
      'do everything its role allows',
    );
  });
});
