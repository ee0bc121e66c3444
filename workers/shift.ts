import type { Job } from "bullmq";
import type { Backend } from "./connection.ts";
import type { Delivery, Duty } from "./handle.ts";
import { perform } from "./perform.ts";
import { ALIVE, jobOptions, QUEUES, type QueueName } from "./queues.ts";
import { type Crew, startRelay } from "./relay.ts";

/** The crew works until the answered function is called; that one waits for the jobs that are running. */
export async function startShift(backend: Backend, crew: Crew = {}): Promise<() => Promise<void>> {
  const names = Object.keys(crew) as QueueName[];
  const queues = new Map(
    names.map((name) => [name as string, backend.queue(name, jobOptions(QUEUES[name]))]),
  );
  const workers = names.map((name) =>
    backend.worker(name, doing(crew[name] ?? []), {
      ...ALIVE,
      concurrency: QUEUES[name].concurrency,
    }),
  );
  const stopRelay = startRelay(queues, crew);
  return async () => {
    await Promise.all([stopRelay(), ...workers.map((worker) => worker.close())]);
    await Promise.all([...queues.values()].map((queue) => queue.close()));
    await backend.close();
  };
}

function doing(duties: readonly Duty[]) {
  const known = new Map(duties.map((duty) => [duty.name, duty]));
  return (job: Job<Delivery>) => {
    const duty = known.get(job.name);
    if (!duty) throw new Error(`nobody here knows how to do ${job.name}`);
    return perform(duty, job.data);
  };
}
