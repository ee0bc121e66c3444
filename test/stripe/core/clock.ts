import { things, type Within, type World } from "./world.ts";

/** This world's time in seconds. A customer on a test clock lives in that clock's time. */
export function now(within: Within, customer?: string | null): number {
  const clock = customer ? things(within, "customer").get(customer)?.test_clock : undefined;
  const frozen =
    typeof clock === "string" ? things(within, "test_helpers.test_clock").get(clock) : clock;
  return frozen?.frozen_time ?? worldTime(within.world);
}

export const worldTime = ({ aheadSeconds }: World) => Math.floor(Date.now() / 1000) + aheadSeconds;

/** Lets a task of the registry run for an object once this world's clock has come so far. */
export function later({ world, account }: Within, task: string, id: string, at: number) {
  world.due.push({ at, task, id, account });
}

/** Work that is done for an object at its time. */
export type Task = (within: Within, id: string) => void;

/** Does what is due by now, in the order of its moments, each as if it were its moment. */
export function runDue(world: World, tasks: Record<string, Task>): void {
  for (;;) {
    const [next] = world.due
      .filter(({ at }) => at <= worldTime(world))
      .sort((one, other) => one.at - other.at);
    if (!next) return;
    world.due.splice(world.due.indexOf(next), 1);
    const within = { world, account: next.account, request: { id: "", key: null } };
    const late = worldTime(world) - next.at;
    world.aheadSeconds -= late;
    try {
      tasks[next.task]?.(within, next.id);
    } finally {
      world.aheadSeconds += late;
    }
  }
}
