import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { freePort } from "../../app/boot/port.js";
import { startPostgres } from "../../app/boot/postgres.js";
import { run } from "../../app/boot/run.js";
import { secretsIn } from "../../app/boot/secrets.js";
import { ROOT } from "../../app/boot/settings.js";

const PLATFORM = "bench.example";

/**
 * An academy to measure, and the environment of the programs that work for it.
 *
 * @typedef {{ slug: string, id: string, cookie: string, authorCookie: string, host: string, tenants: number, env: NodeJS.ProcessEnv }} Academy
 */

/**
 * A PostgreSQL of the bench's own, with one database for each number of tenants.
 *
 * @param {import("../../app/boot/progress.js").Progress} progress
 * @param {readonly number[]} sizes
 */
export async function aWorld(progress, sizes) {
  const dataDir = mkdtempSync(join(tmpdir(), "bench-"));
  const server = await progress.step("starting PostgreSQL", () =>
    startPostgres(dataDir, ["max_connections=200", "synchronous_commit=off", "fsync=off"]),
  );
  /** @type {Academy[]} */
  const academies = [];
  for (const tenants of sizes)
    academies.push(
      await progress.step(`an academy among ${tenants}`, () =>
        anAcademy(dataDir, server.url, tenants),
      ),
    );
  const end = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { academies, version: await versionOf(server.url), end };
}

/** @param {string} url */
async function versionOf(url) {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const { rows } = await owner.query("show server_version");
  await owner.end();
  return rows[0].server_version;
}

/**
 * @param {string} dataDir
 * @param {string} serverUrl
 * @param {number} tenants
 * @returns {Promise<Academy>}
 */
async function anAcademy(dataDir, serverUrl, tenants) {
  const env = await aDatabase(dataDir, serverUrl, `bench_${tenants}`);
  await run(["node", "build/commands/migrate.js"], env);
  const seeded = JSON.parse(
    await run(["node", "--import", "tsx", "test/bench/seed.ts", String(tenants)], env),
  );
  return { ...seeded, host: `${seeded.slug}.${PLATFORM}`, tenants, env };
}

/**
 * An empty database, and the environment of the programs that work with it.
 *
 * @param {string} dataDir
 * @param {string} serverUrl
 * @param {string} name
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function aDatabase(dataDir, serverUrl, name) {
  const url = new URL(serverUrl);
  const owner = new pg.Client({ connectionString: url.href });
  await owner.connect();
  await owner.query(`create database ${name}`);
  await owner.end();
  url.pathname = `/${name}`;
  const { azoraSecret, encryptionKey } = secretsIn(dataDir);
  return {
    ...process.env,
    NODE_ENV: "production",
    AZORA_SECRET: azoraSecret,
    ENCRYPTION_KEY: encryptionKey,
    DATABASE_URL: url.href,
    DATA_DIR: join(dataDir, name),
    PLATFORM_URL: `https://${PLATFORM}`,
    SMTP_URL: "smtp://127.0.0.1:9",
  };
}

/**
 * What opening a scope, a look and a host name costs this academy, in milliseconds (p50).
 *
 * @param {Academy} academy
 * @returns {Promise<{ roundTrip: number, scope: number, glance: number, place: number }>}
 */
export const scopesOf = async ({ id, tenants, env }) =>
  JSON.parse(
    await run(
      ["node", "--import", "tsx", "test/bench/scopes.ts", id, PLATFORM, String(tenants - 1)],
      env,
    ),
  );

/**
 * One of the servers of server.js, up and answering.
 *
 * @param {string} name
 * @param {Pick<Academy, "env" | "slug">} academy
 */
export async function aServer(name, { env, slug }) {
  const port = await freePort();
  // The leash ends it when the bench ends, however that happens.
  const child = spawn(
    process.execPath,
    ["--import", "./app/boot/leash.js", "test/bench/server.js", name],
    {
      cwd: ROOT,
      env: { ...env, PORT: String(port), BENCH_SLUG: slug },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    },
  );
  for (const until = Date.now() + 60_000; ; await pause(100)) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`${name} did not start`);
    if (await fetch(`http://127.0.0.1:${port}/healthz`).then(Boolean, () => false)) break;
  }
  const stop = async () => {
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}
