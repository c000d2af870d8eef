// Tests that a preset is offered only where it narrows the form, and never makes anything broader.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUTOMATION_ROLES } from '../../../../domain/role.ts';
import { SCOPES } from '../../../../domain/scope.ts';
import { NO_POLICY } from '../../../../domain/token-policy.ts';
import { chosenExpiry, emptyForm, type FormValues } from '../form-values.ts';
import { narrowerPresets } from './narrower-presets.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const RULES = { ownRole: 'engineer', now: NOW, timeZone: 'UTC', policy: NO_POLICY };
const BROAD: FormValues = { ...emptyForm(NOW, 'UTC'), name: 'Mine', scopes: ['global'], expiration: 'never' };

const offered = (form: Partial<FormValues>, client: string | null) =>
  narrowerPresets({ ...BROAD, ...form }, client, RULES).map(({ id }) => id);

describe('the offer', () => {
  it.each<[string | null, Partial<FormValues>, string[]]>([
    ['Terraform/1.9', {}, ['terraform-plan', 'terraform-apply']],
    ['Terraform/1.9', { scopes: ['global:read'] }, ['terraform-plan']],
    ['Terraform/1.9', { scopes: ['global:read'], expiration: '30' }, []],
    ['Terraform/1.9', { access: 'limited', expiration: '7' }, ['terraform-plan']],
    ['curl/8.5.0', {}, ['purge-from-ci', 'purge-on-deploy']],
    ['curl/8.5.0', { scopes: ['purge_select'] }, ['purge-from-ci']],
    ['curl/8.5.0', { scopes: ['global:read'] }, []],
    ['curl/8.5.0', { type: 'automation', role: 'user', scopes: ['global'] }, []],
    ['certbot', { type: 'automation', role: 'engineer', scopes: ['global'] }, []],
    [null, {}, ['dashboards']],
  ])('after %s, for %j', (client, form, presets) => {
    expect(offered(form, client)).toEqual(presets);
  });

  it('keeps an earlier expiry and a limit to services', () => {
    const form: FormValues = { ...BROAD, access: 'limited', serviceIds: ['a'], expiration: '7' };
    const [plan] = narrowerPresets(form, 'Terraform/1.9', RULES);
    expect({ ...form, ...plan?.values }).toMatchObject({
      scopes: ['global:read'],
      access: 'limited',
      serviceIds: ['a'],
      expiration: '7',
    });
  });
});

it('makes nothing broader, whatever the form has', () => {
  const forms = fc.record<FormValues>({
    name: fc.constantFrom('Terraform', 'CI', 'TLS', 'Grafana', 'Mine'),
    type: fc.constantFrom('user', 'automation'),
    role: fc.constantFrom(null, ...AUTOMATION_ROLES),
    tlsManagement: fc.boolean(),
    scopes: fc.subarray([...SCOPES]),
    access: fc.constantFrom('all', 'limited'),
    serviceIds: fc.constant(['a']),
    expiration: fc.constantFrom('7', '30', '90', '365', 'day', 'never'),
    day: fc.constantFrom('2026-11-25', '2099-01-01'),
  });
  const clients = fc.constantFrom(null, 'Terraform/1', 'curl/8', 'certbot', 'Mozilla/5.0');
  const roles = fc.constantFrom('superuser', 'engineer', 'user');
  const expiryOf = (form: FormValues) =>
    chosenExpiry(form, { now: NOW, today: '2026-11-24', timeZone: 'UTC' })?.getTime() ??
    Number.POSITIVE_INFINITY;
  fc.assert(
    fc.property(forms, clients, roles, (form, client, ownRole) => {
      for (const { values } of narrowerPresets(form, client, { ...RULES, ownRole })) {
        const after = { ...form, ...values };
        expect(after.type).toBe(form.type);
        expect(expiryOf(after)).toBeLessThanOrEqual(expiryOf(form));
        if (form.access === 'limited') expect(after.access).toBe('limited');
        if (!form.tlsManagement) expect(after.tlsManagement).toBe(false);
        if (!form.scopes.includes('global'))
          expect(form.scopes).toEqual(expect.arrayContaining(after.scopes));
        if (form.type === 'automation' && form.role !== null)
          expect([form.role, 'user']).toContain(after.role);
      }
    }),
  );
});
