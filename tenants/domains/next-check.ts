const MINUTE_MS = 60_000;
const SLOWEST_MS = 6 * 60 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * How long to wait before a domain is looked at again, in milliseconds. In order: a day. Not in
 * order: a minute, then twice as long each time, at most six hours. `random` in [0, 1) moves it by
 * up to a tenth either way, so that domains of one moment do not stay together.
 */
export function waitBeforeCheck(inOrder: boolean, failures: number, random: number): number {
  const wait = inOrder ? DAY_MS : Math.min(SLOWEST_MS, MINUTE_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(wait * (0.9 + random / 5));
}
