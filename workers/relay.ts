import type { Queue } from "bullmq";
import { log } from "#app/kernel/log.ts";
import { listenTo } from "#tenants/control-plane.ts";
import { type OutboxEvent, relayEvents } from "#tenants/outbox.ts";
import { bell } from "./bell.ts";
import type { Delivery, Duty } from "./handle.ts";

/** A queue and those who wait at it. */
export type Post = Readonly<{ queue: Queue; duties: readonly Duty[] }>;

const BATCH = 200;
const POLL_MS = 2_000;
const PAUSE_MS = 1_000;

/**
 * Whoever follows an event gets a job for it, under an id made of both, so that relaying it twice
 * adds it once. Goes on, as soon as the outbox holds something, until the answered function is called.
 */
export function startRelay(posts: readonly Post[]): () => Promise<void> {
  const outbox = bell();
  let line: Awaited<ReturnType<typeof listenTo>> | undefined;
  let stopped = false;

  async function listen(): Promise<void> {
    if (line) return;
    line = await listenTo("azora_outbox", outbox.ring);
    line.once("end", () => {
      line = undefined;
    });
  }

  /** Answers how long to wait for the bell. */
  async function round(): Promise<number> {
    try {
      await listen();
      const passed = await relayEvents(BATCH, (events) => passOn(posts, events));
      return passed === BATCH ? 0 : POLL_MS;
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.message : error }, "events are not relayed");
      return PAUSE_MS;
    }
  }

  async function relay(): Promise<void> {
    while (!stopped) await outbox.wait(await round());
  }

  const relaying = relay();
  return async () => {
    stopped = true;
    outbox.ring();
    await relaying;
    await line?.end();
  };
}

async function passOn(posts: readonly Post[], events: readonly OutboxEvent[]): Promise<void> {
  for (const { queue, duties } of posts)
    await add(
      queue,
      events.flatMap((event) => jobsOf(event, duties)),
    );
}

function jobsOf({ id, tenant, name }: OutboxEvent, duties: readonly Duty[]) {
  const data: Delivery = { tenant, event: id };
  return duties
    .filter(({ follows }) => follows === name)
    .map((duty) => ({ name: duty.name, data, opts: { jobId: `${id}.${duty.name}` } }));
}

const FEW = 20;

/** BullMQ adds in bulk through temporary tables, which cost PostgreSQL more than a few jobs do. */
async function add(queue: Queue, jobs: ReturnType<typeof jobsOf>): Promise<void> {
  if (jobs.length > FEW) await queue.addBulk(jobs);
  else await Promise.all(jobs.map(({ name, data, opts }) => queue.add(name, data, opts)));
}
