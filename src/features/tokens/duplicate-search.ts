// The address of a form for a token with the settings of another one.
import { accessToIds } from '../../domain/access.ts';
import { settingsOf } from '../../domain/replacement/replacement-settings.ts';
import { looksLikeSecret } from '../../domain/secret-shape.ts';
import type { Token } from '../../domain/token.ts';
import type { Search } from '../navigation/addresses.ts';

export function duplicateSearch(token: Token): Search<'/account/personal/tokens/new'> {
  const { name, kind, role, tlsManagement, scopes, access, days } = settingsOf(token);
  const { kind: reach } = access;
  return {
    // An address contains nothing that looks like a secret. The form says what is left out.
    ...(looksLikeSecret(name) ? { omitted: 'name' } : { name }),
    scope: scopes.join(' '),
    services: reach === 'limited' ? accessToIds(access).join(',') : reach,
    expires: days === null ? 'never' : `${days}d`,
    ...(kind === 'automation' ? { type: kind } : {}),
    ...(role === null ? {} : { role }),
    ...(tlsManagement ? { tls: 'yes' } : {}),
  };
}
