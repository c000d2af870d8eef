// Tests which presets fit what a token is used for.
import { expect, it } from 'vitest';
import { fittingPresets, type TokenUse } from './fitting-presets.ts';
import type { PresetId } from './presets.ts';

const TERRAFORM: readonly PresetId[] = ['terraform-plan', 'terraform-apply'];
const PURGING: readonly PresetId[] = ['purge-from-ci', 'purge-on-deploy'];

it.each<[Partial<TokenUse>, readonly PresetId[]]>([
  [{ client: 'Terraform/1.9.8 (+https://www.terraform.io)' }, TERRAFORM],
  [{ client: 'curl/8.5.0' }, PURGING],
  [{ client: 'GitHub Actions' }, PURGING],
  [{ client: 'fastly-exporter/9.1' }, ['dashboards']],
  [{ client: 'cert-manager/1.14' }, ['tls-certificates']],
  [{ client: null, name: 'Terraform production' }, TERRAFORM],
  [{ client: null, name: 'CI deploy' }, PURGING],
  [{ client: 'Mozilla/5.0', name: 'Grafana' }, ['dashboards']],
  [{ client: 'curl/8.5.0', name: 'Terraform production' }, PURGING],
  [{ client: 'Terraform/1.9.8', scopes: ['purge_select'] }, PURGING],
  [{ client: null, name: 'Mine' }, ['dashboards']],
])('%j', (use, presets) => {
  expect(fittingPresets({ name: '', scopes: ['global'], client: null, ...use })).toEqual(presets);
});
