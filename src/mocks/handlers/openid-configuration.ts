// `GET /realms/fastly/.well-known/openid-configuration`: without it the command-line client gives up (wire.md §0.8).
import type { WireOpenidConfiguration } from '../../wire/openid-configuration.ts';
import { paths } from '../../wire/paths.ts';
import { publicEndpoint } from '../request/endpoint.ts';
import { ok } from '../request/reply.ts';

/** Signing in by SSO is not mocked: the addresses named here are the client's usual ones, and answer 404. */
export const getOpenidConfiguration = publicEndpoint<null, WireOpenidConfiguration>({
  name: 'openid.get',
  parse: () => null,
  handle: (_, { incoming }) => {
    const issuer = incoming.base + paths.openidIssuer;
    return ok({
      issuer,
      authorization_endpoint: `${issuer}/protocol/openid-connect/auth`,
      token_endpoint: `${issuer}/protocol/openid-connect/token`,
      jwks_uri: `${issuer}/protocol/openid-connect/certs`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    });
  },
});
