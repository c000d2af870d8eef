// Tests when the console says that the computer's clock is wrong, and how.
import { describe, expect, it } from 'vitest';
import { clockMessage } from './clock-message.ts';

const API = new Date('2026-11-24T12:00:00Z');
const ZONE = 'Europe/Berlin';

describe('the message about the clock', () => {
  it.each([
    ['right', '2026-11-24T12:00:00Z'],
    ['6 minutes fast', '2026-11-24T12:06:00Z'],
    ['10 minutes slow', '2026-11-24T11:50:00Z'],
    ['an hour fast', '2026-11-24T13:00:00Z'],
    ['an hour slow', '2026-11-24T11:00:00Z'],
  ])('does not appear if the computer is %s', (_, computer) => {
    expect(clockMessage(new Date(computer), API, ZONE)).toBeNull();
  });

  it.each([
    ['2026-11-24T13:00:01Z', 'fast', '24 Nov 2026, 14:00 CET'],
    ['2026-11-25T12:00:00Z', 'fast', '25 Nov 2026, 13:00 CET'],
    ['2026-11-23T10:00:00Z', 'slow', '23 Nov 2026, 11:00 CET'],
    ['2026-11-23T23:00:00Z', 'slow', '24 Nov 2026, 00:00 CET'],
  ])('says both times if the computer’s is %s', (computer, way, shown) => {
    expect(clockMessage(new Date(computer), API, ZONE)).toEqual({
      title: `This computer’s clock is ${way}.`,
      advice: `It shows ${shown}, but the API’s time is 24 Nov 2026, 13:00 CET. Token Console uses the API’s time. Correct this computer’s clock.`,
    });
  });
});
