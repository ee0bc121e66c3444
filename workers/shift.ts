import type { Job } from "bullmq";
import { log } from "#app/kernel/log.ts";
import { inControlPlane } from "#tenants/control-plane.ts";
import { noteGivenUp } from "#tenants/work/note-given-up.ts";
import type { Backend } from "./connection.ts";
import type { Delivery, Duty } from "./handle.ts";
import { perform } from "./perform.ts";
import { ALIVE, jobOptions, QUEUES, type QueueName } from "./queues.ts";
import { startRelay } from "./relay.ts";
import { keepTimetable, NOBODY } from "./schedule.ts";

/** Who does what: duties, on the queue that they wait in. */
export type Crew = Readonly<Partial<Record<QueueName, readonly Duty[]>>>;

/** The crew works until the answered function is called; that waits for the jobs that are running. */
export async function startShift(
  backend: Backend,
  crew: Crew,
  { queues = QUEUES, alive = ALIVE } = {},
): Promise<() => Promise<void>> {
  const posts = (Object.keys(crew) as QueueName[]).map((name) => {
    const duties = crew[name] ?? [];
    const { concurrency, room } = queues[name];
    return {
      duties,
      room,
      queue: backend.queue(name, jobOptions(queues[name])),
      worker: backend.worker(name, doing(duties), { ...alive, concurrency }),
    };
  });
  for (const { worker } of posts) worker.on("failed", giveUp);
  const stopRelay = startRelay(posts);
  const stopTimetable = await keepTimetable(posts);
  return async () => {
    await Promise.all([stopTimetable(), stopRelay(), ...posts.map(({ worker }) => worker.close())]);
    await Promise.all(posts.map(({ queue }) => queue.close()));
    await backend.close();
  };
}

function doing(duties: readonly Duty[]) {
  const known = new Map(duties.map((duty) => [duty.name, duty]));
  return async (job: Job<Delivery>) => {
    const duty = known.get(job.name);
    if (!duty) throw new Error(`Nobody in this crew knows how to do ${job.name}.`);
    await perform(duty, job.data);
  };
}

/** After the last try it takes a person; a tick comes again by itself. A job that has further tries is not finished. */
function giveUp(job: Job<Delivery> | undefined, error: Error): void {
  if (!job?.finishedOn) return;
  const { name: duty, attemptsMade: tries, data } = job;
  log.error({ job: duty, event: data.event, tries, error: error.message }, "a job is given up");
  if (data.tenant === NOBODY.tenant) return;
  inControlPlane({ kind: "system", because: duty }, (desk) =>
    noteGivenUp(desk, { ...data, duty, tries }),
  ).catch((unable: Error) =>
    log.error({ job: duty, error: unable.message }, "a job that was given up could not be noted"),
  );
}
