// Tests the lanes of the timeline.
import { describe, expect, it } from 'vitest';
import { AUTOMATION_FACTS, indexOf, NOW, token, user } from './audit-harness.ts';
import type { AuditLanes } from './audit-query.ts';
import { timeline } from './timeline-harness.ts';

describe('the lanes', () => {
  it('are the owners, the largest first, and the rest in one lane', () => {
    const owners = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    const tokens = owners.flatMap((userId, place) =>
      Array.from({ length: 10 - place }, (_, count) => token(`${userId}${count}`, { userId })),
    );
    const index = indexOf(...tokens);
    index.setPeople([user('a', { name: 'Ada' })]);
    const { lanes } = timeline(index, 'owner', 'UTC', NOW);
    expect(lanes).toHaveLength(8);
    expect(lanes[0]).toMatchObject({ of: { kind: 'owner', id: 'a', name: 'Ada' }, count: 10 });
    expect(lanes[1]).toMatchObject({ of: { kind: 'owner', id: 'b', name: null }, count: 9 });
    expect(lanes[7]).toMatchObject({ of: { kind: 'others', groups: 2 }, count: 5 });
    index.remove(['i0', 'i1']);
    expect(timeline(index, 'owner', 'UTC', NOW).lanes[7]?.of).toMatchObject({ kind: 'owner', id: 'h' });
  });

  it('are the services of tokens limited to one, apart from those with several, all and none', () => {
    const limited = (id: string, ...serviceIds: [string, ...string[]]) =>
      token(id, { access: { kind: 'limited', serviceIds } });
    const index = indexOf(
      limited('a', 'shop'),
      limited('b', 'shop'),
      limited('c', 'shop', 'blog'),
      token('d', { access: { kind: 'all' } }),
      token('e', { access: { kind: 'none' } }),
      token('f', { access: { kind: 'none' }, automation: AUTOMATION_FACTS }),
    );
    const of = (lanes: AuditLanes) =>
      timeline(index, lanes, 'UTC', NOW).lanes.map(lane => [lane.of, lane.count]);
    expect(of('service')).toEqual([
      [{ kind: 'no-service' }, 2],
      [{ kind: 'service', id: 'shop' }, 2],
      [{ kind: 'all-services' }, 1],
      [{ kind: 'several-services' }, 1],
    ]);
    expect(of('type')).toEqual([
      [{ kind: 'type', type: 'user' }, 5],
      [{ kind: 'type', type: 'automation' }, 1],
    ]);
  });
});
