import { log } from "#app/kernel/log.ts";
import type { Delivery, Duty } from "./handle.ts";
import type { Post } from "./relay.ts";

/** A duty that the clock asks for. A tick that nobody heard is not made up for, so each does all that is due. */
export type Tick = Duty & Readonly<{ everyMs: number }>;

/** Every so often, whatever is due is done: at least once, by one worker of them all. */
export const every = (everyMs: number, name: string, work: () => Promise<unknown>): Tick => ({
  name,
  follows: null,
  everyMs,
  does: work,
});

const LOOK_MS = 5 * 60_000;

/** Whom a tick is for. */
export const NOBODY: Delivery = { tenant: "", event: "" };

/**
 * The queues ring for exactly the ticks that their crews know, until the answered function is called.
 * Looked after again and again: a chain of ticks that was broken is taken up within five minutes.
 */
export async function keepTimetable(posts: readonly Post[]): Promise<() => Promise<void>> {
  let keeping = keep(posts);
  const timer = setInterval(() => {
    keeping = keeping.then(() => keep(posts));
  }, LOOK_MS);
  await keeping;
  return async () => {
    clearInterval(timer);
    await keeping;
  };
}

const keep = (posts: readonly Post[]): Promise<void> =>
  Promise.all(posts.map(keepTicks)).then(
    () => {},
    (error: Error) => log.warn({ error: error.message }, "the timetable could not be kept"),
  );

async function keepTicks({ queue, duties }: Post): Promise<void> {
  const ticks = duties.filter(isTick);
  const rung = await queue.getJobSchedulers();
  const unknown = rung.filter(({ key }) => !ticks.some(({ name }) => name === key));
  for (const { key } of unknown) await queue.removeJobScheduler(key);
  for (const { name, everyMs } of ticks)
    await queue.upsertJobScheduler(name, { every: everyMs }, { name, data: NOBODY });
}

const isTick = (duty: Duty): duty is Tick => "everyMs" in duty;
