// The OpenID configuration that the Fastly CLI reads before each command.
import { expect, test } from 'vitest';
import { harness } from '../testing/mock-harness.ts';

const ISSUER = '/realms/fastly';

test('the configuration needs no key and has the URLs of the requested server', async () => {
  const answer = await harness().call('GET', `${ISSUER}/.well-known/openid-configuration`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Type')).toBe('application/json');
  const at = `http://mock.test/api${ISSUER}`;
  expect(await answer.json()).toEqual({
    issuer: at,
    authorization_endpoint: `${at}/protocol/openid-connect/auth`,
    token_endpoint: `${at}/protocol/openid-connect/token`,
    jwks_uri: `${at}/protocol/openid-connect/certs`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  });
});

test('the SSO endpoints themselves give a 404', async () => {
  const mock = harness();
  for (const place of ['auth', 'token', 'certs']) {
    expect((await mock.call('GET', `${ISSUER}/protocol/openid-connect/${place}`)).status).toBe(404);
  }
});
