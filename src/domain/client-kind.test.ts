// The kinds of clients, with the names that real programs give themselves.
import { expect, test } from 'vitest';
import { clientKind, isNamedAfterMachine } from './client-kind.ts';

test.each([
  ['curl/8.7.1', 'machine'],
  ['Wget/1.24.5', 'machine'],
  ['Terraform/1.9.5 (+https://www.terraform.io) terraform-provider-fastly/7.1.0', 'machine'],
  ['fastly-purge-action/2.3.0 (GitHub Actions)', 'machine'],
  ['fastly-exporter/9.3.0', 'machine'],
  ['python-requests/2.32.3', 'machine'],
  ['fastly-ruby-v8.6.0', 'machine'],
  ['fastly-js/13.0.0', 'machine'],
  ['Jenkins/2.462 Java/17.0.12', 'machine'],
  ['FastlyGo/9.13.1 (+github.com/fastly/go-fastly; go1.23.4)', 'machine'],
  ['okhttp/4.12.0', 'machine'],
  ['GuzzleHttp/7', 'machine'],
  ['Go-http-client/2.0', 'machine'],
  ['Mozilla/5.0 (compatible; Example bot/1.0)', 'machine'],
  ['Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/141.0.0.0 Safari/537.36', 'machine'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0', 'person'],
  ['PostmanRuntime/7.43.0', 'person'],
  ['insomnia/10.3.0', 'person'],
  // People and pipelines run it, although it is built on the Go client.
  ['FastlyCLI/v16.1.0, FastlyGo/17.3.1 (+github.com/fastly/go-fastly; go1.26.8)', 'unknown'],
  ['something of ours/1.0', 'unknown'],
  ['', 'unknown'],
  [null, 'unknown'],
] as const)('%s is a client of the kind %s', (client, kind) => {
  expect(clientKind(client)).toBe(kind);
});

test.each([
  ['CI deploy', true],
  ['deploy-prod', true],
  ['terraform', true],
  ['Grafana dashboards', true],
  ['release bot 2', true],
  ['Civic centre', false],
  ['Robot vacuum notes', false],
  ['Sasha’s laptop', false],
  ['', false],
])('whether “%s” is named after a machine: %s', (name, named) => {
  expect(isNamedAfterMachine(name)).toBe(named);
});
