import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { databaseUrls, env } from "#app/kernel/env.ts";
import { log } from "#app/kernel/log.ts";
import { type Prisma, PrismaClient } from "#prisma/client/client.ts";
import { type Sql, sqlOver } from "./sql.ts";
import type { Actor, Tenant } from "./tenant.ts";

declare const fenced: unique symbol;

/** A transaction that row-level security has already narrowed to one tenant. */
export type TenantDb = Prisma.TransactionClient & { readonly [fenced]: true };

/** What a read needs: whose rows, for whom, when, and SQL over them. PostgreSQL keeps it from writing. */
export type Glance<A extends Actor = Actor> = Readonly<{
  tenant: Tenant;
  actor: A;
  now: Date;
  sql: Sql;
}>;

/** Whose data, on whose behalf, at what moment: all that a domain function may know of the world. */
export type Scope<A extends Actor = Actor> = Glance<A> & Readonly<{ db: TenantDb }>;

/**
 * One scope is one transaction: everything inside it happens, or none of it does.
 * It sees and writes the rows of `tenant` alone; `now` is the database's clock.
 */
export function inScope<A extends Actor, T>(
  tenant: Tenant,
  actor: A,
  work: (scope: Scope<A>) => Promise<T>,
): Promise<T> {
  return prisma().$transaction(async (tx) => {
    const [opened] = await tx.$queryRaw<{ now: Date }[]>`
      select set_config('azora.tenant', ${tenant.id}, true), now() as now`;
    const sql: Sql = (text, ...values) => tx.$queryRaw(text, ...values);
    return work({ tenant, actor, db: tx as TenantDb, sql, now: opened?.now ?? new Date() });
  }, PATIENCE);
}

/**
 * A scope that PostgreSQL itself keeps from writing: for loaders. Nothing is opened before the first
 * question; then opening, questions and closing are pipelined on one connection, so that the fence
 * costs no round trip of its own.
 */
export async function inGlance<A extends Actor, T>(
  tenant: Tenant,
  actor: A,
  work: (glance: Glance<A>) => Promise<T>,
): Promise<T> {
  let opened: Promise<Opened> | undefined;
  const sql: Sql = async (text, ...values) => {
    opened ??= openReadOnly(tenant);
    return (await opened).sql(text, ...values);
  };
  try {
    return await work({ tenant, actor, now: new Date(), sql });
  } finally {
    await opened?.then(
      ({ close }) => close(),
      () => {},
    );
  }
}

type Opened = Readonly<{ sql: Sql; close: () => Promise<void> }>;

/** A fenced transaction that is on its way: what is asked meanwhile queues up behind its beginning. */
async function openReadOnly(tenant: Tenant): Promise<Opened> {
  const client = await pool().connect();
  // One message, so the tenant's id stands in the text; a quote in it would end there.
  const begun = client.query(
    `begin read only; select set_config('azora.tenant', ${client.escapeLiteral(tenant.id)}, true)`,
  );
  begun.catch(() => {}); // every question on this connection fails with it, and says so
  const ask = sqlOver(client);
  return {
    sql: async (text, ...values) => {
      const [rows] = await Promise.all([ask(text, ...values), begun]);
      return rows as never;
    },
    close: async () => {
      // Queued behind everything above; whoever takes the connection next queues behind this.
      const ended = await Promise.allSettled([begun, client.query("rollback")]);
      client.release(ended.some(({ status }) => status === "rejected"));
    },
  };
}

/** Whether PostgreSQL answers the application within its patience. */
export const databaseAnswers = (): Promise<boolean> =>
  pool()
    .query("select 1")
    .then(
      () => true,
      () => false,
    );

/** Ends every connection of the application's; scopes that are open finish first. */
export async function closeScopes(): Promise<void> {
  await theClient?.$disconnect();
  await thePool?.end();
  theClient = thePool = undefined;
}

const PATIENCE = { maxWait: 5_000, timeout: 20_000 };

let thePool: pg.Pool | undefined;
let theClient: PrismaClient | undefined;

function pool(): pg.Pool {
  if (thePool) return thePool;
  thePool = new pg.Pool({
    connectionString: databaseUrls(env()).app,
    max: env().databasePoolMax,
    pipeline: true,
    connectionTimeoutMillis: PATIENCE.maxWait,
  } as pg.PoolConfig);
  thePool.on("error", (error) =>
    log.warn({ error: error.message }, "a database connection was lost"),
  );
  return thePool;
}

function prisma(): PrismaClient {
  theClient ??= new PrismaClient({ adapter: new PrismaPg(beginningAtOnce(pool())) });
  return theClient;
}

/**
 * The same connections for Prisma, which would wait for the answer to BEGIN before it asks anything: here what it
 * asks first follows on the heels of it, and fails with it.
 */
function beginningAtOnce(connections: pg.Pool): pg.Pool {
  const connect = async () => {
    const client = await connections.connect();
    return instead(client, "query", (query: { text: string }) => {
      const answer = client.query(query);
      if (query.text !== "BEGIN") return answer;
      answer.catch(() => {});
      return Promise.resolve(NOTHING);
    });
  };
  return instead(connections, "connect", connect);
}

const NOTHING = { rows: [], fields: [], rowCount: 0 };

/** The same thing but for one method. */
const instead = <T extends object>(of: T, method: keyof T, work: unknown): T =>
  new Proxy(of, {
    get(target, name) {
      if (name === method) return work;
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
