import { later, now, worldTime } from "#test/stripe/core/clock.ts";
import { idIn, things, type Within } from "#test/stripe/core/world.ts";

export type Alarm = { at: number; task: string; id: string };

/** The test clock that a customer lives by; null by the world's. */
export const clockOf = (within: Within, customer: string): string | null =>
  idIn(things(within, "customer").get(customer)?.test_clock);

/** What is to be done in a test clock's time. */
export function alarmsOf({ world }: Within, clock: string): Alarm[] {
  const kept = world.notes.get(`${clock} alarms`) as Alarm[] | undefined;
  if (kept) return kept;
  const none: Alarm[] = [];
  world.notes.set(`${clock} alarms`, none);
  return none;
}

/** Lets a task run for an object when its customer's time has come so far. It may be asked twice. */
export function wake(within: Within, customer: string, alarm: Alarm): void {
  const clock = clockOf(within, customer);
  if (clock) alarmsOf(within, clock).push(alarm);
  else later(within, alarm.task, alarm.id, alarm.at);
}

/** A customer's time; the world's where there is no customer. */
export const timeOf = (within: Within, customer: string | null): number =>
  customer === null ? worldTime(within.world) : now(within, customer);
