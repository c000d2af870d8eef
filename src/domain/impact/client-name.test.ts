// Tests that two versions of a client have one name.
import { expect, it } from 'vitest';
import { clientName } from './client-name.ts';

it.each([
  ['curl/8.7.1', 'curl'],
  ['FastlyCLI/v16.1.0, FastlyGo/17.3.1 (+github.com/fastly/go-fastly; go1.26.8)', 'FastlyCLI, FastlyGo'],
  [
    'Terraform/1.9.5 (+https://www.terraform.io) terraform-provider-fastly/7.1.0',
    'Terraform terraform-provider-fastly',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0', 'Mozilla Gecko Firefox'],
  ['GitHub Actions 2.1', 'GitHub Actions'],
  ['python3', 'python3'],
  ['7.1', '7.1'],
  ['(x)', '(x)'],
])('%s is called %s', (client, name) => {
  expect(clientName(client)).toBe(name);
});
