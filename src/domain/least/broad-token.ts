// Why a new token is broad, before it is created.
import type { NewToken } from '../token.ts';

export type BroadReason = 'global' | 'all-services' | 'never-expires' | 'tls-management';

export const BROAD_WORDS: Readonly<Record<BroadReason, string>> = {
  global: 'It can do everything that its role allows. Anyone who has it can do the same.',
  'all-services': 'It has access to all services, including those created later.',
  'never-expires': 'It never expires. If it leaks, it works until somebody deletes it.',
  'tls-management': 'It can change TLS certificates and domains on all services.',
};

/**
 * Access to all services is broad for what changes or purges something: reading configuration is usually of all.
 */
export function broadReasons(token: NewToken): readonly BroadReason[] {
  const reasons: [BroadReason, boolean][] = [
    ['global', token.scopes.includes('global')],
    ['all-services', token.access.kind === 'all' && token.scopes.some(scope => scope !== 'global:read')],
    ['never-expires', token.expiresAt === null],
    ['tls-management', token.kind === 'automation' && token.tlsManagement],
  ];
  return reasons.filter(([, isBroad]) => isBroad).map(([reason]) => reason);
}
