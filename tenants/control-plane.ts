import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { databaseUrls, env } from "#app/kernel/env.ts";
import { log } from "#app/kernel/log.ts";
import { type Prisma, PrismaClient } from "#prisma/client/client.ts";
import { type Sql, sqlOver } from "./sql.ts";
import type { Operator, System } from "./tenant.ts";

declare const unfenced: unique symbol;

/** A transaction of the control plane: all tenants, but only the tables that are opened to it. */
export type ControlDb = Prisma.TransactionClient & { readonly [unfenced]: true };

/** What an operator's command works with. It has no rows of people, courses or wallets. */
export type ControlScope<A extends Operator | System = Operator | System> = Readonly<{
  actor: A;
  db: ControlDb;
  now: Date;
}>;

/** One transaction of the control plane, as the role azora_ops. Everything in it happens, or nothing. */
export function inControlPlane<A extends Operator | System, T>(
  actor: A,
  work: (scope: ControlScope<A>) => Promise<T>,
): Promise<T> {
  return prisma().$transaction(
    async (tx) => {
      const [opened] = await tx.$queryRaw<{ now: Date }[]>`select now() as now`;
      return work({ actor, db: tx as ControlDb, now: opened?.now ?? new Date() });
    },
    { maxWait: 5_000, timeout: 20_000 },
  );
}

/** One question to all tenants' rows, outside any transaction: for what must be found before a scope can open. */
export const askControlPlane: Sql = (text, ...values) => sqlOver(pool())(text, ...values);

/** A connection that hears what PostgreSQL announces on `channel`. The caller ends it. */
export async function listenTo(
  channel: string,
  heard: (payload: string) => void,
): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrls(env()).ops,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  });
  client.on("notification", ({ payload }) => heard(payload ?? ""));
  client.on("error", (error) =>
    log.warn({ error: error.message }, "a listening connection was lost"),
  );
  await client.connect();
  await client.query(`listen ${client.escapeIdentifier(channel)}`);
  return client;
}

/** Ends every connection of the control plane's. */
export async function closeControlPlane(): Promise<void> {
  await theClient?.$disconnect();
  await thePool?.end();
  theClient = thePool = undefined;
}

let thePool: pg.Pool | undefined;
let theClient: PrismaClient | undefined;

function pool(): pg.Pool {
  if (thePool) return thePool;
  thePool = new pg.Pool({
    connectionString: databaseUrls(env()).ops,
    max: 4,
    connectionTimeoutMillis: 5_000,
  });
  thePool.on("error", (error) =>
    log.warn({ error: error.message }, "a connection of the control plane was lost"),
  );
  return thePool;
}

function prisma(): PrismaClient {
  theClient ??= new PrismaClient({ adapter: new PrismaPg(pool()) });
  return theClient;
}
