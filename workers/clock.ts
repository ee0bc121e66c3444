import { log } from "#app/kernel/log.ts";
import { inControlPlane } from "#tenants/control-plane.ts";
import { bell } from "./bell.ts";

/** How far a worker's clock may be from the database's, in milliseconds. */
export const TOLERANCE_MS = 2_000;

const LOOK_MS = 2_000;

/**
 * By how many milliseconds a clock is surely off (ahead is positive), when the database said `said`
 * between the clock's `before` and `after`. What the question's own travel may explain counts as right.
 */
export function surelyOff(before: number, said: number, after: number): number {
  if (before > said) return before - said;
  return after < said ? after - said : 0;
}

/**
 * Compares this machine's clock with the database's, again and again. Queues believe a worker's word
 * for the time: one that is ahead would take the others' running jobs for dead.
 */
export async function watchClock(now: () => number = Date.now) {
  const end = bell();
  let right = false;
  let stopped = false;

  async function look(): Promise<void> {
    const off = await offBy(now).catch(() => null);
    const still = off !== null && Math.abs(off) <= TOLERANCE_MS;
    if (right && !still)
      log.error({ offMs: off }, "workers take no jobs: clock and database disagree, or it is away");
    right = still;
  }

  async function keepLooking(): Promise<void> {
    while (!stopped) {
      await end.wait(LOOK_MS);
      await look();
    }
  }

  await look();
  const looking = keepLooking();
  return {
    /** Whether the two agreed when last compared. */
    isRight: () => right,
    stop: async () => {
      stopped = true;
      end.ring();
      await looking;
    },
  };
}

async function offBy(now: () => number): Promise<number> {
  const before = now();
  const said = await inControlPlane(
    { kind: "system", because: "compare clocks" },
    async (scope) => scope.now,
  );
  return surelyOff(before, said.getTime(), now());
}
