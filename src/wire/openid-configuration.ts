// What Fastly's command-line client asks of the accounts host before each command (wire.md §0.8). The console doesn't.

/** The fields that OpenID Connect Discovery 1.0 requires, and no more. */
export type WireOpenidConfiguration = {
  issuer: string;
  authorization_endpoint: string;
  token_endpoint: string;
  jwks_uri: string;
  response_types_supported: string[];
  subject_types_supported: string[];
  id_token_signing_alg_values_supported: string[];
};
