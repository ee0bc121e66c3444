import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEnv } from "#app/kernel/env.ts";
import { migrate } from "#prisma/migrate.ts";
import { startPostgres } from "../../app/boot/postgres.js";

/** One real PostgreSQL for the whole run; every test brings a tenant of its own to it. */
export default async function startDatabase() {
  const dataDir = mkdtempSync(join(tmpdir(), "azora-test-"));
  const server = await startPostgres(dataDir, ["fsync=off", "max_connections=300"]);
  process.env["NODE_ENV"] = "test";
  process.env["DATABASE_URL"] = server.url;
  process.env["PLATFORM_URL"] = "http://localhost:3000";
  process.env["DATA_DIR"] = mkdtempSync(join(tmpdir(), "azora-files-"));
  await migrate(readEnv());
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
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
