// The OpenID configuration, which Fastly's command-line client requests before most commands (wire.md §0.8). The console does not use it.

/** The fields that OpenID Connect Discovery 1.0 requires. */
export type WireOpenidConfiguration = {
  issuer: string;
  authorization_endpoint: string;
  token_endpoint: string;
  jwks_uri: string;
  response_types_supported: string[];
  subject_types_supported: string[];
  id_token_signing_alg_values_supported: string[];
};
