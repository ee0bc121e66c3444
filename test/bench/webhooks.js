import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import pg from "pg";
import Stripe from "stripe";
import { ensureBuilt } from "../../app/boot/build.js";
import { startPostgres } from "../../app/boot/postgres.js";
import { progressOn } from "../../app/boot/progress.js";
import { run } from "../../app/boot/run.js";
import { median, tableOf } from "./report.js";
import { aDatabase, aServer } from "./world.js";

/**
 * `node test/bench/webhooks.js`: how many signed deliveries of Stripe's are kept in a second, and how long the slowest of a
 * hundred waits at 500 a second. Every delivery is another event of three kilobytes, PostgreSQL writes each commit to the
 * disk, and whoever delivers has the same two cores.
 */
const ROUNDS = 5;
const SECONDS = 4;
const TARGET = 500;
const SECRET = "whsec_bench";

const progress = progressOn(process.stderr);
await ensureBuilt(progress);
const loadBefore = loadavg();
const dataDir = mkdtempSync(join(tmpdir(), "bench-webhooks-"));
const postgres = await progress.step("starting PostgreSQL", () => startPostgres(dataDir, []));
let sent = 0;

try {
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...(await aDatabase(dataDir, postgres.url, "webhooks")),
    STRIPE_SECRET_KEY: "sk_live_bench",
    STRIPE_WEBHOOK_SECRET: SECRET,
  };
  await run(["node", "build/commands/migrate.js"], env);
  const server = await aServer("product", { slug: "", env });
  const url = `${server.url}/api/payments/webhooks`;
  await progress.step("warming up", () => deliver(url, { duration: SECONDS }));
  /** @type {number[]} */
  const rates = [];
  /** @type {number[]} */
  const p99s = [];
  for (let round = 0; round < ROUNDS; round += 1)
    await progress.step(`round ${round + 1} of ${ROUNDS}`, async () => {
      const flat = await deliver(url, { duration: SECONDS });
      rates.push(flat.requests.total / flat.duration);
      p99s.push((await deliver(url, { duration: SECONDS, overallRate: TARGET })).latency.p99);
    });
  await server.stop();
  const kept = await keptIn(String(env["DATABASE_URL"]));
  const [rate, p99] = [median(rates), median(p99s)];
  console.log(
    [
      `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version};`,
      `load ${loadBefore[0]?.toFixed(1)} before, ${loadavg()[0]?.toFixed(1)} after; ${kept} events kept of ${sent} that were sent`,
      "",
      tableOf(
        ["what", "found", "target", ""],
        [
          ["Deliveries kept in a second", rate.toFixed(0), `≥ ${TARGET}`, verdict(rate >= TARGET)],
          [`At ${TARGET} a second, p99 in ms`, p99.toFixed(1), "≤ 20", verdict(p99 <= 20)],
        ],
      ),
    ].join("\n"),
  );
} finally {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** @param {boolean} met */
function verdict(met) {
  return met ? "met" : "**missed**";
}

/**
 * @param {string} url
 * @param {{ duration: number, overallRate?: number }} how
 * @returns {Promise<autocannon.Result>}
 */
async function deliver(url, how) {
  const result = await autocannon({
    ...how,
    url,
    connections: 10,
    requests: [{ method: "POST", setupRequest: (request) => ({ ...request, ...delivery() }) }],
  });
  if (result.errors + result.non2xx > 0 || result.requests.total === 0)
    throw new Error(`${result.non2xx} refusals and ${result.errors} errors`);
  return result;
}

/** One event that nobody has sent before, as Stripe sends it. */
function delivery() {
  sent += 1;
  const body = JSON.stringify({
    id: `evt_${randomUUID()}`,
    object: "event",
    api_version: "2026-10-28.endive",
    created: Math.floor(Date.now() / 1_000),
    livemode: true,
    type: "charge.succeeded",
    data: { object: { id: `ch_${sent}`, object: "charge", padding: "x".repeat(3_000) } },
  });
  return {
    body,
    headers: {
      host: "bench.example",
      "content-type": "application/json; charset=utf-8",
      "stripe-signature": Stripe.webhooks.generateTestHeaderString({
        payload: body,
        secret: SECRET,
      }),
    },
  };
}

/** @param {string} url */
async function keptIn(url) {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const { rows } = await owner.query("select count(*) from processor.event");
  await owner.end();
  return rows[0].count;
}
