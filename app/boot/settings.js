import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the project lies, wherever it is called from. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * @typedef {object} Settings
 * @property {number} port
 * @property {string} dataDir
 * @property {"development" | "production" | "test"} mode
 * @property {string | undefined} databaseUrl a server of the reader's own; without it one is embedded
 */

/**
 * The few settings that matter before anything is installed; a file `.env` is read first, and never overrules the shell.
 * Everything else is judged by app/kernel/env.ts, in the built programs.
 *
 * @returns {Settings}
 */
export function settings() {
  const file = join(ROOT, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  const { PORT, DATA_DIR, DATABASE_URL, NODE_ENV } = process.env;
  const port = Number(PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error("PORT is not a port; give a whole number from 1 to 65535.");
  }
  return {
    port,
    dataDir: resolve(ROOT, DATA_DIR || ".azora"),
    mode: NODE_ENV === "production" || NODE_ENV === "test" ? NODE_ENV : "development",
    databaseUrl: DATABASE_URL || undefined,
  };
}
