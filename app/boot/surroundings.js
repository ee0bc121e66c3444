import { startPostgres } from "./postgres.js";
import { secretsIn } from "./secrets.js";

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
