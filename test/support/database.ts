import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEnv } from "#app/kernel/env.ts";
import { migrate } from "#prisma/migrate.ts";
import { startPostgres } from "../../app/boot/postgres.js";

/**
 * One real PostgreSQL for the whole run; every test brings a tenant of its own to it. What tests leave in the folder
 * for temporary files goes with the run.
 */
export default async function startDatabase() {
  const scratch = mkdtempSync(join(tmpdir(), "azora-test-"));
  // Programs that must not run as root, PostgreSQL and PgBouncer among them, keep things in it too.
  chmodSync(scratch, 0o755);
  process.env["TMPDIR"] = scratch;
  const server = await startPostgres(join(scratch, "database"), [
    "fsync=off",
    "max_connections=300",
  ]);
  process.env["NODE_ENV"] = "test";
  process.env["DATABASE_URL"] = server.url;
  process.env["PLATFORM_URL"] = "http://localhost:3000";
  process.env["DATA_DIR"] = join(scratch, "files");
  mkdirSync(process.env["DATA_DIR"]);
  await migrate(readEnv());
  return async () => {
    await server.stop();
    rmSync(scratch, { recursive: true, force: true });
  };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return address && typeof address === "object" ? address.port : 0;
}
