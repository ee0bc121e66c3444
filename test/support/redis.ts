import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { freePort } from "#test/support/database.ts";

/** The real Redis of this machine, empty, on a port of its own, until it is stopped. */
export async function startRedis() {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "azora-redis-"));
  const server = spawn(
    "redis-server",
    ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder],
    { stdio: "ignore" },
  );
  const url = `redis://127.0.0.1:${port}`;
  await Promise.race([absent(server), answers(url)]);
  return {
    url,
    cut: async () => {
      const client = new Redis(url);
      await client.client("KILL", "TYPE", "normal", "SKIPME", "yes");
      client.disconnect();
    },
    stop: async () => {
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.kill();
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const absent = (server: ChildProcess) =>
  new Promise<never>((_, reject) =>
    server.once("error", () =>
      reject(new Error("redis-server is not on this machine; `npm test` installs it.")),
    ),
  );

async function answers(url: string): Promise<void> {
  const client = new Redis(url, { maxRetriesPerRequest: null });
  client.on("error", () => {});
  await client.ping();
  client.disconnect();
}
