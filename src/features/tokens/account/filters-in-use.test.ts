// Tests the words of the filters in use, and what removes each of them.
import { expect, it } from 'vitest';
import { type AuditFilter, NO_FILTER } from '../../../domain/audit/audit-query.ts';
import { filtersInUse } from './filters-in-use.ts';

const ALL: AuditFilter = {
  sessions: true,
  text: 'deploy',
  status: 'never-used',
  type: 'automation',
  role: 'engineer',
  scope: 'global:read',
  ownerId: '4tKBSuFhNEiIpNDxmmVydt',
  serviceId: 'SU1Z0isxPaozGVKXdv0eY',
  access: 'limited',
  ability: 'purge-all',
  unusedDays: 45,
  expiresDays: 1,
  expiresFrom: '2026-12-01',
  expiresTo: '2026-12-31',
  finding: 'never-used',
  thresholds: null,
};

it('names every filter but the text, in the order of the toolbar', () => {
  expect(filtersInUse(ALL).map(({ label, value }) => `${label}: ${value}`)).toEqual([
    'Status: Never used',
    'Type: Automation token',
    'Role: Engineer',
    'Scope: Read-only access',
    'Owner or creator: 4tKBSuFhNEiIpNDxmmVydt',
    'Has access to service: SU1Z0isxPaozGVKXdv0eY',
    'Access: Limited to this service',
    'Can: Purge everything',
    'Unused for: 45 days',
    'Expires within: 1 day',
    'Expires from: 1 Dec 2026',
    'Expires until: 31 Dec 2026',
    'Finding: Never used',
  ]);
});

it('tells apart what is under “More filters”', () => {
  const more = filtersInUse(ALL).filter(({ isMore }) => isMore);
  expect(more.map(({ name }) => name)).toEqual([
    'role',
    'scope',
    'ownerId',
    'serviceId',
    'access',
    'ability',
    'unusedDays',
    'expiresDays',
  ]);
});

it('finds zero days in use, and nothing in an empty filter or a text alone', () => {
  expect(filtersInUse({ ...NO_FILTER, expiresDays: 0 })).toMatchObject([{ value: '0 days' }]);
  expect(filtersInUse({ ...NO_FILTER, text: 'deploy' })).toEqual([]);
});

it('removes one filter, and leaves the others', () => {
  const rest = Object.assign({ ...ALL }, ...filtersInUse(ALL).map(({ removal }) => removal));
  expect(rest).toEqual({ ...NO_FILTER, sessions: true, text: 'deploy' });
  for (const { name, removal } of filtersInUse(ALL)) {
    const kept = filtersInUse({ ...ALL, ...removal });
    expect(kept.map(each => each.name)).not.toContain(name);
    // Without the service there is no access to it, and nothing that can be done to it.
    expect(kept).toHaveLength(name === 'serviceId' ? 10 : 12);
  }
});
