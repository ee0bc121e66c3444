import { randomUUID } from "node:crypto";
import pg from "pg";
import { readEnv } from "#app/kernel/env.ts";
import { migrate } from "#prisma/migrate.ts";

/**
 * A database of this test file's own, on the server of the run: for tests of the outbox and the queues,
 * which belong to no tenant. Call it before anything opens a scope.
 */
export async function ownDatabase(): Promise<void> {
  const name = `azora_${randomUUID().slice(0, 8)}`;
  const url = new URL(String(process.env["DATABASE_URL"]));
  const owner = new pg.Client({ connectionString: url.href });
  await owner.connect();
  await owner.query(`create database ${name}`);
  await owner.end();
  url.pathname = name;
  process.env["DATABASE_URL"] = url.href;
  await migrate(readEnv());
}
