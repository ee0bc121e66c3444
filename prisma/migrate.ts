import { resolve } from "node:path";
import { runMigrations as migrateQueue } from "bullmq";
import pg from "pg";
import { databaseUrls, type Env } from "#app/kernel/env.ts";
import { ensureLogins } from "./logins.ts";
import { applyMigrations } from "./schema-engine.ts";

/**
 * Every chapter is applied and both logins work. Two processes may call it at once: the second waits.
 * Answers the names of the chapters that were new.
 */
export async function migrate(
  settings: Env,
  folder = resolve("prisma/migrations"),
): Promise<string[]> {
  const urls = databaseUrls(settings);
  if (!urls.owner) throw new Error("Set DATABASE_URL to the owner of the database to migrate it.");
  const owner = new pg.Client({ connectionString: urls.owner });
  await owner.connect();
  try {
    await owner.query("select pg_advisory_lock(hashtext('azora.migrate'))");
    const applied = await applyMigrations(urls.owner, folder);
    await ensureLogins(owner, [
      { url: urls.app, role: "azora_app" },
      { url: urls.ops, role: "azora_ops" },
    ]);
    await migrateQueue(owner, "bullmq");
    await owner.query(QUEUE_GRANTS);
    return applied;
  } finally {
    await owner.end();
  }
}

/**
 * The queue's tables belong to the owner too; of the logins, only the control plane's works with them.
 * It creates one sequence for each queue.
 */
const QUEUE_GRANTS = `
  grant usage, create                  on schema bullmq                  to azora_ops;
  grant select, insert, update, delete on all tables in schema bullmq    to azora_ops;
  grant usage                          on all sequences in schema bullmq to azora_ops`;
