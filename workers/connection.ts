import {
  createPostgresBackend,
  createRedisBackend,
  type DefaultJobOptions,
  type PgPool,
  type Processor,
  type Queue,
  type Worker,
  type WorkerOptions,
  withBackend,
} from "bullmq";
import { Redis } from "ioredis";
import pg from "pg";
import { databaseUrls, type Env, env } from "#app/kernel/env.ts";
import { log } from "#app/kernel/log.ts";
import { claimingOnlyIf } from "./in-time.ts";

/** Where jobs are kept. Queues and workers of one backend share its connections; `close` ends them. */
export type Backend = Readonly<{
  queue: (name: string, defaultJobOptions: DefaultJobOptions) => Queue;
  worker: (name: string, work: Processor, terms: Omit<WorkerOptions, "connection">) => Worker;
  close: () => Promise<void>;
}>;

/** PostgreSQL by default, Redis when the environment names one. Workers claim jobs while `mayClaim` says so. */
export const openBackend = (settings: Env["queue"], mayClaim: () => boolean): Backend =>
  settings.kind === "redis" ? onRedis(settings.url, mayClaim) : onPostgres(mayClaim);

const MOST_CONNECTIONS = 10;

function onPostgres(mayClaim: () => boolean): Backend {
  const pool = new pg.Pool({
    connectionString: databaseUrls(env()).ops,
    max: MOST_CONNECTIONS,
    // BullMQ looks for its tables here, and only here, when it is handed a pool.
    options: "-c search_path=bullmq",
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
  });
  pool.on("error", complain);
  const connection = pool as unknown as PgPool;
  const { Queue, Worker } = withBackend(claimingOnlyIf(mayClaim, createPostgresBackend));
  return {
    queue: (name, defaultJobOptions) =>
      heard(new Queue(name, { connection, defaultJobOptions })) as unknown as Queue,
    worker: (name, work, terms) =>
      heard(new Worker(name, work, { ...terms, connection })) as unknown as Worker,
    close: () => pool.end(),
  };
}

function onRedis(url: string, mayClaim: () => boolean): Backend {
  // Whoever adds a job hears soon that Redis is away; whoever waits for one waits for ever.
  const adding = new Redis(url, { maxRetriesPerRequest: 2 });
  const waiting = new Redis(url, { maxRetriesPerRequest: null });
  for (const connection of [adding, waiting]) connection.on("error", complain);
  const { Queue, Worker } = withBackend(claimingOnlyIf(mayClaim, createRedisBackend));
  return {
    queue: (name, defaultJobOptions) =>
      heard(new Queue(name, { connection: adding, prefix: "azora", defaultJobOptions })),
    worker: (name, work, terms) =>
      heard(new Worker(name, work, { ...terms, connection: waiting, prefix: "azora" })),
    close: async () => {
      await Promise.all([adding.quit(), waiting.quit()]);
    },
  };
}

function heard<T extends { on(event: "error", listener: (error: Error) => void): unknown }>(
  part: T,
): T {
  part.on("error", complain);
  return part;
}

const complain = (error: Error) => log.warn({ error: error.message }, "the queue complains");
