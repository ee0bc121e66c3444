import type { Queue } from "bullmq";
import { log } from "#app/kernel/log.ts";
import { inControlPlane, listenTo } from "#tenants/control-plane.ts";
import { bell } from "./bell.ts";
import type { Delivery, Duty } from "./handle.ts";

/** The duties of each queue. */
export type Crew = Readonly<Record<string, readonly Duty[]>>;

const BATCH = 200;
const FEW = 20;
const POLL_MS = 2_000;
const PAUSE_MS = 1_000;
const RELAY = { kind: "system", because: "relay" } as const;

type Event = { id: string; tenant_id: string; name: string };

/**
 * Hands the next events of the outbox to the queues of whoever follows them, and only then marks
 * them as relayed: dying in between relays them again, under the same job ids. Answers how many.
 * Several relays share the outbox without meeting.
 */
export function relayBatch(queues: ReadonlyMap<string, Queue>, crew: Crew): Promise<number> {
  return inControlPlane(RELAY, async ({ db }) => {
    const events = await db.$queryRaw<Event[]>`
      select id, tenant_id, name from journal
      where relayed_at is null and kind = 'event'
      order by id limit ${BATCH} for update skip locked`;
    if (events.length === 0) return 0;
    for (const [name, duties] of Object.entries(crew)) {
      const jobs = events.flatMap((event) => jobsOf(event, duties));
      await add(queues.get(name), jobs);
    }
    const ids = events.map(({ id }) => id);
    await db.$executeRaw`update journal set relayed_at = now() where id = any(${ids}::uuid[])`;
    return events.length;
  });
}

type NewJob = ReturnType<typeof jobsOf>[number];

/** BullMQ adds many at once through temporary tables, which cost PostgreSQL more than a few jobs do. */
async function add(queue: Queue | undefined, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length > FEW) await queue?.addBulk([...jobs]);
  else await Promise.all(jobs.map(({ name, data, opts }) => queue?.add(name, data, opts)));
}

function jobsOf({ id, tenant_id, name }: Event, duties: readonly Duty[]) {
  const data: Delivery = { tenantId: tenant_id, eventId: id };
  return duties
    .filter(({ follows }) => follows === name)
    .map((duty) => ({ name: duty.name, data, opts: { jobId: `${id}.${duty.name}` } }));
}

/** Relays whatever the outbox holds, as soon as it holds something, until the answered function is called. */
export function startRelay(queues: ReadonlyMap<string, Queue>, crew: Crew): () => Promise<void> {
  const outbox = bell();
  let stopped = false;
  let line: Awaited<ReturnType<typeof listenTo>> | undefined;

  async function listen(): Promise<void> {
    if (line) return;
    line = await listenTo("azora_outbox", outbox.ring);
    line.once("end", () => {
      line = undefined;
    });
  }

  async function round(): Promise<number> {
    try {
      await listen();
      return (await relayBatch(queues, crew)) === BATCH ? 0 : POLL_MS;
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.message : error }, "events are not relayed");
      return PAUSE_MS;
    }
  }

  async function relay(): Promise<void> {
    while (!stopped) {
      const pauseMs = await round();
      if (pauseMs > 0 && !stopped) await outbox.wait(pauseMs);
    }
  }

  const relaying = relay();
  return async () => {
    stopped = true;
    outbox.ring();
    await relaying;
    await line?.end();
  };
}
