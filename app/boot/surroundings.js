import { existsSync } from "node:fs";
import { join } from "node:path";
import { keep, kept } from "./kept.js";
import { freePort, isFree } from "./port.js";
import { startPostgres } from "./postgres.js";
import { processorSecrets, secretsIn } from "./secrets.js";
import { ROOT } from "./settings.js";

/**
 * The database to work with: the reader's own when DATABASE_URL names one, else the embedded one of the data folder.
 *
 * @param {import("./settings.js").Settings} settings
 * @param {import("./progress.js").Progress} progress
 * @returns {Promise<import("./postgres.js").Database>}
 */
export async function openDatabase({ databaseUrl, dataDir }, progress) {
  if (databaseUrl) return { url: databaseUrl, stop: async () => {}, failed: new Promise(() => {}) };
  return progress.step("starting PostgreSQL", () => startPostgres(dataDir));
}

/**
 * The stand-in for the payment processor, in the demo alone and only where it is at hand: it lies among the tests, which
 * an installed product does not have. What it knows is kept in the data folder. Its pages are at a host of their own.
 *
 * @typedef {{ environment: Record<string, string>, args: string[] }} Processor
 *
 * @param {import("./settings.js").Settings} settings
 * @returns {Promise<Processor | null>} how it is started and what web and workers are told of it; null where there is none
 */
export async function processorFor({ port, dataDir, mode }) {
  const program = "test/stripe/run.js";
  const chosen = process.env["STRIPE_SECRET_KEY"] || process.env["STRIPE_API_BASE"];
  if (mode === "production" || chosen || !existsSync(join(ROOT, program))) return null;
  const { port: own, key, webhookSecret } = await processorPlaceIn(dataDir);
  const platform = process.env["PLATFORM_URL"] || `http://localhost:${port}`;
  return {
    environment: {
      STRIPE_SECRET_KEY: key,
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      STRIPE_API_BASE: `http://127.0.0.1:${own}`,
    },
    args: [
      program,
      ...["--port", String(own), "--address", `http://pay.localhost:${own}`],
      ...["--state", join(dataDir, "processor.json")],
      ...["--webhook", new URL("/api/payments/webhooks", platform).href],
      ...["--webhook-secret", webhookSecret],
    ],
  };
}

/**
 * Where it listens and what it and the product prove themselves to each other with: the same at every start, so that a
 * page to pay on is still there after one; another port only when somebody else has taken it.
 *
 * @param {string} dataDir
 * @returns {Promise<{ port: number, key: string, webhookSecret: string }>}
 */
async function processorPlaceIn(dataDir) {
  const path = join(dataDir, "processor-place.json");
  const known = kept(path);
  if (known && (await isFree(known.port))) return known;
  const { key, webhookSecret } = known ?? processorSecrets();
  const place = { port: await freePort(), key, webhookSecret };
  keep(path, place);
  return place;
}

/**
 * What web, workers and commands are told. Whatever the reader has set wins; production gets no demo and no secret
 * that was not set on purpose.
 *
 * @param {import("./settings.js").Settings} settings
 * @param {string} databaseUrl
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentOf({ port, dataDir, mode }, databaseUrl) {
  const said = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value));
  return {
    ...(mode === "production" ? {} : demoSettings(dataDir)),
    ...said,
    NODE_ENV: mode,
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
  };
}

/** @param {string} dataDir */
function demoSettings(dataDir) {
  const { azoraSecret, encryptionKey } = secretsIn(dataDir);
  return { DEMO: "1", AZORA_SECRET: azoraSecret, ENCRYPTION_KEY: encryptionKey };
}
