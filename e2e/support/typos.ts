// What the first line of a flow must not let through. Nothing runs this file: `tsc` fails when one of these compiles.
import { test } from './fixtures.ts';

export function typos(): void {
  // @ts-expect-error There is no such person.
  test.use({ as: 'enginer' });
  // @ts-expect-error There is no such data.
  test.use({ seed: 'at-limits' });
  // @ts-expect-error There is no such endpoint.
  test.use({ faults: ['token.create.500'] });
  // @ts-expect-error There is no such way to fail.
  test.use({ faults: ['tokens.create.501'] });
  // @ts-expect-error Twice is a number.
  test.use({ faults: ['tokens.create.500*twice'] });
  // @ts-expect-error One fault alone is a list, too.
  test.use({ faults: 'tokens.create.500' });
  // @ts-expect-error A latency is in milliseconds.
  test.use({ latency: '2s' });
  // @ts-expect-error A latency is a text, as a range is.
  test.use({ latency: 300 });
  // @ts-expect-error A moment has a time.
  test.use({ now: '2026-03-01' });
  // @ts-expect-error A moment is in UTC, and says so.
  test.use({ now: '2026-03-01T09:00:00' });
  // @ts-expect-error A clock runs, or is stopped.
  test.use({ clock: 'paused' });
  // @ts-expect-error There is no such option.
  test.use({ seeds: 'empty' });

  // What does compile, for comparison.
  test.use({ as: 'engineer', seed: 'at-limit', faults: ['tokens.create.500', 'tokens.list.403-sudo*2'] });
  test.use({ as: null, latency: '100-900', now: '2026-03-01T09:00:00Z', clock: 'stopped' });

  test('verbs', async ({ app }) => {
    // @ts-expect-error There is no such endpoint.
    await app.fail('tokens.creat.500');
    // @ts-expect-error Nothing to fail is `clearFaults`.
    await app.fail();
    // @ts-expect-error There is no such person.
    await app.signInAs('admin');
    // @ts-expect-error A duration is in days, hours, minutes and seconds.
    await app.moveClock({ weeks: 1 });
  });
}
