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
  // Each operation uses https://api.fastly.com and ignores the base path of the client (wire.md §0.7).
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
  // Set the key last: each constructor replaces it with FASTLY_API_TOKEN from the environment.
  if (key !== null) client.authenticate(key);
  return { client, ...operations };
}
