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
 * Compares this machine's clock with the database's, again and again; throws when there is no database
 * to begin with. Queues believe a worker's word for the time: one that is ahead would take the others'
 * running jobs for dead.
 */
export async function watchClock(now: () => number = Date.now) {
  const end = bell();
  let right = true;
  let stopped = false;

  function found(offMs: number | null): void {
    const wasRight = right;
    right = offMs !== null && Math.abs(offMs) <= TOLERANCE_MS;
    if (wasRight && !right)
      log.error({ offMs }, "workers take no jobs: the clock is wrong, or the database is away");
  }

  async function keepLooking(): Promise<void> {
    while (!stopped) {
      await end.wait(LOOK_MS);
      found(await offBy(now).catch(() => null));
    }
  }

  found(await offBy(now));
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
