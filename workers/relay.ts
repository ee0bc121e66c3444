import { setTimeout as pause } from "node:timers/promises";
import type { Queue } from "bullmq";
import { log } from "#app/kernel/log.ts";
import { listenTo } from "#tenants/control-plane.ts";
import { type OutboxEvent, relayEvents } from "#tenants/outbox.ts";
import { bell } from "./bell.ts";
import type { Delivery, Duty } from "./handle.ts";

/** A queue, those who wait at it, and how many jobs may wait there. */
export type Post = Readonly<{ queue: Queue; duties: readonly Duty[]; room: number }>;

const BATCH = 50;
const POLL_MS = 2_000;
const FULL_MS = 50;
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
      const heldBack = await tooMany(posts);
      const passed = await relayEvents(BATCH, heldBack, (events) => passOn(posts, events));
      if (passed === BATCH) return 0;
      if (heldBack.length === 0) return POLL_MS;
      await pause(FULL_MS);
      return 0;
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

/** The names of events that would go where enough jobs wait. */
async function tooMany(posts: readonly Post[]): Promise<readonly string[]> {
  const names = posts.map(async ({ queue, duties, room }) => {
    const followed = duties.flatMap(({ follows }) => follows ?? []);
    return followed.length > 0 && (await queue.getWaitingCount()) >= room ? followed : [];
  });
  return (await Promise.all(names)).flat();
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
