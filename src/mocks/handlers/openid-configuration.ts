// `GET /realms/fastly/.well-known/openid-configuration`: the Fastly CLI requires this endpoint (wire.md §0.8).
import type { WireOpenidConfiguration } from '../../wire/openid-configuration.ts';
import { paths } from '../../wire/paths.ts';
import { publicEndpoint } from '../request/endpoint.ts';
import { ok } from '../request/reply.ts';

/** SSO sign-in is not mocked: these URLs follow the usual pattern but give a 404. */
export const getOpenidConfiguration = publicEndpoint<null, WireOpenidConfiguration>({
  name: 'openid.get',
  parse: () => null,
  handle: (_, { request }) => {
    const issuer = request.base + paths.openidIssuer;
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
