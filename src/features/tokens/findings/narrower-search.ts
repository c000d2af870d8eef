// The address of a form for a narrower token than another one, for the same services.
import type { Token } from '../../../domain/token.ts';
import type { Search } from '../../navigation/addresses.ts';
import { duplicateSearch } from '../duplicate-search.ts';

/** Without `global` or TLS management, and with an expiry. A token for everything becomes one that reads. */
export function narrowerSearch(token: Token): Search<'/account/personal/tokens/new'> {
  const scopes = token.scopes.filter(scope => scope !== 'global');
  const { tls: _, expires, ...rest } = duplicateSearch(token);
  return {
    ...rest,
    scope: scopes.length === 0 ? 'global:read' : scopes.join(' '),
    expires: expires === 'never' ? '90d' : (expires ?? '90d'),
  };
}
