// The organisation's rules for new tokens.
import { configuration } from '../../../api/configuration.ts';
import { NO_POLICY, type TokenPolicy } from '../../../domain/token-policy.ts';

export function tokenPolicy(): TokenPolicy {
  return configuration().policy ?? NO_POLICY;
}
