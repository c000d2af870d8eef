// Tests that the suggested token is the least: it allows all tasks, and nothing smaller does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRESET_IDS, PRESETS } from './presets.ts';
import { type Creator, leastFor, TASK_IDS, type TaskId } from './tasks.ts';

const SUPERUSER: Creator = { role: 'superuser', canAutomate: true };
const ENGINEER: Creator = { role: 'engineer', canAutomate: false };

/** What each scope allows, written out from the guide. */
const ALLOWS: Record<string, readonly TaskId[]> = {
  purge_select: ['purge-url', 'purge-key'],
  purge_all: ['purge-all'],
  'global:read': ['read-stats', 'read-configuration', 'read-billing'],
  global: TASK_IDS,
};

const allows = (scopes: readonly string[], task: TaskId) =>
  scopes.some(scope => ALLOWS[scope]?.includes(task));

describe('the least token', () => {
  it.each<[TaskId[], Creator, object]>([
    [['purge-url'], SUPERUSER, { type: 'automation', role: 'engineer', scopes: ['purge_select'] }],
    [['purge-url'], ENGINEER, { type: 'user', role: null, scopes: ['purge_select'] }],
    [['purge-all', 'purge-key'], ENGINEER, { scopes: ['purge_all', 'purge_select'] }],
    [['read-stats'], SUPERUSER, { type: 'automation', role: 'user', scopes: ['global:read'] }],
    [['read-billing'], SUPERUSER, { type: 'automation', role: 'billing', scopes: ['global:read'] }],
    [['change-configuration', 'purge-url'], ENGINEER, { scopes: ['global'] }],
    [['certificates'], SUPERUSER, { role: 'user', tlsManagement: true, scopes: ['global:read'] }],
    [['manage-users'], SUPERUSER, { type: 'user', role: null, scopes: ['global'], tlsManagement: false }],
    [
      ['read-billing', 'purge-url'],
      SUPERUSER,
      { type: 'user', role: null, scopes: ['purge_select', 'global:read'] },
    ],
    [['certificates'], { role: 'superuser', canAutomate: false }, { type: 'user', scopes: ['global'] }],
  ])('for %j of %j is %j', (tasks, creator, expected) => {
    expect(leastFor(tasks, creator)).toMatchObject({ kind: 'possible', ...expected });
  });

  it.each<[TaskId, string]>([
    ['purge-url', 'billing'],
    ['manage-users', 'engineer'],
    ['certificates', 'engineer'],
    ['read-stats', 'auditor'],
  ])('for %s of %s does not exist, and the reason names the task', (task, role) => {
    const least = leastFor([task], { role, canAutomate: false });
    expect(least).toMatchObject({ kind: 'impossible', reason: expect.stringContaining('“') });
  });

  it('allows all tasks, and loses one with each scope that is taken away', () => {
    const someTasks = fc.subarray([...TASK_IDS], { minLength: 1 });
    const creators = fc.constantFrom(SUPERUSER, ENGINEER, { role: 'superuser', canAutomate: false });
    fc.assert(
      fc.property(someTasks, creators, (tasks, creator) => {
        const least = leastFor(tasks, creator);
        if (least.kind === 'impossible') return;
        const bound = tasks.filter(task => !(task === 'certificates' && least.tlsManagement));
        for (const task of bound) expect(allows(least.scopes, task)).toBe(true);
        if (bound.length === 0) expect(least.scopes).toEqual(['global:read']);
        else if (least.scopes[0] === 'global') {
          expect(bound.some(task => !allows(['purge_select', 'purge_all', 'global:read'], task))).toBe(true);
          expect(least.warnings.length).toBeGreaterThan(0);
        } else
          for (const scope of least.scopes) {
            const rest = least.scopes.filter(each => each !== scope);
            expect(bound.every(task => allows(rest, task))).toBe(false);
          }
      }),
    );
  });
});

it('has a possible token for every preset of a superuser, and refuses some to others', () => {
  for (const id of PRESET_IDS) expect(leastFor(PRESETS[id].tasks, SUPERUSER).kind).toBe('possible');
  const refused = (role: string) =>
    PRESET_IDS.filter(id => leastFor(PRESETS[id].tasks, { role, canAutomate: false }).kind === 'impossible');
  expect(refused('engineer')).toEqual(['tls-certificates']);
  expect(refused('billing')).toEqual([
    'purge-from-ci',
    'purge-on-deploy',
    'dashboards',
    'terraform-apply',
    'tls-certificates',
  ]);
});
