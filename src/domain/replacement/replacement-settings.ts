// The settings of an existing token for a new one: what Replace and Duplicate copy.
import type { Access } from '../access.ts';
import { DAY } from '../time-zone.ts';
import type { Token } from '../token.ts';
import { type TokenKind, tokenKind } from './replacement.ts';

export type TokenSettings = {
  readonly name: string;
  readonly kind: TokenKind;
  /** Of an automation token. The console may not know it. */
  readonly role: string | null;
  readonly tlsManagement: boolean;
  readonly scopes: readonly string[];
  readonly access: Access;
  /** The length of life in days; `null` is without end. */
  readonly days: number | null;
};

export function settingsOf(token: Token): TokenSettings {
  const { name, automation, scopes, access } = token;
  return {
    name,
    kind: tokenKind(token),
    role: automation?.role ?? null,
    tlsManagement: automation?.tlsManagement === true,
    scopes,
    access,
    days: daysOfLife(token),
  };
}

/** Rounded, because a chosen date ends at midnight: a token for 90 days lives between 90 and 91. At least one day. */
function daysOfLife({ createdAt, expiresAt }: Token): number | null {
  if (expiresAt === null) return null;
  return Math.max(1, Math.floor((expiresAt.getTime() - createdAt.getTime()) / DAY));
}
