// Fastly's own JavaScript client, npm `fastly`, pointed at a mock server (wire.md §9).
import {
  ApiClient,
  AutomationTokensApi,
  CustomerApi,
  EventsApi,
  ServiceApi,
  SudoApi,
  TokensApi,
  UserApi,
} from 'fastly';

export function connect(url: string, key: string | null) {
  const client = new ApiClient();
  // Each operation names https://api.fastly.com itself, whatever the client's base path is (wire.md §0.7).
  client.plugins = [
    request => {
      request.url = url + new URL(request.url).pathname;
    },
  ];
  const operations = {
    tokens: new TokensApi(client),
    automation: new AutomationTokensApi(client),
    sudo: new SudoApi(client),
    users: new UserApi(client),
    customer: new CustomerApi(client),
    events: new EventsApi(client),
    services: new ServiceApi(client),
  };
  // Not before: each of them would put FASTLY_API_TOKEN of the environment in the key's place.
  if (key !== null) client.authenticate(key);
  return { client, ...operations };
}
