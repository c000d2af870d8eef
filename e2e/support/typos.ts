// Starting conditions that must not compile. Nothing runs this file: `tsc` fails if one of them compiles.
import { test } from './fixtures.ts';

export function typos(): void {
  // @ts-expect-error There is no such user.
  test.use({ as: 'enginer' });
  // @ts-expect-error There is no such data.
  test.use({ seed: 'at-limits' });
  // @ts-expect-error There is no such endpoint.
  test.use({ faults: ['token.create.500'] });
  // @ts-expect-error There is no such kind of fault.
  test.use({ faults: ['tokens.create.501'] });
  // @ts-expect-error The number of times is a number.
  test.use({ faults: ['tokens.create.500*twice'] });
  // @ts-expect-error A single fault must be in a list.
  test.use({ faults: 'tokens.create.500' });
  // @ts-expect-error A latency is in milliseconds.
  test.use({ latency: '2s' });
  // @ts-expect-error A latency is a string.
  test.use({ latency: 300 });
  // @ts-expect-error The time of day is missing.
  test.use({ now: '2026-03-01' });
  // @ts-expect-error The time must be in UTC.
  test.use({ now: '2026-03-01T09:00:00' });
  // @ts-expect-error There is no such clock.
  test.use({ clock: 'paused' });
  // @ts-expect-error There is no such option.
  test.use({ seeds: 'empty' });

  // These compile, for comparison.
  test.use({ as: 'engineer', seed: 'at-limit', faults: ['tokens.create.500', 'tokens.list.403-sudo*2'] });
  test.use({ as: null, latency: '100-900', now: '2026-03-01T09:00:00Z', clock: 'stopped' });

  test('methods', async ({ app }) => {
    // @ts-expect-error There is no such endpoint.
    await app.fail('tokens.creat.500');
    // @ts-expect-error Without a fault, use `clearFaults`.
    await app.fail();
    // @ts-expect-error There is no such user.
    await app.signInAs('admin');
    // @ts-expect-error A duration is in days, hours, minutes and seconds.
    await app.moveClock({ weeks: 1 });
  });
}
