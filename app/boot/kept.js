import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * What was kept in a file, or null when nothing was.
 *
 * @param {string} path
 */
export function kept(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") return null;
    throw new Error(`${path} cannot be read; \`npm run demo:reset\` starts over.`, {
      cause: error,
    });
  }
}

/**
 * Keeps a value for the owner of the file alone; a reader sees the old one or the new one, never half of it.
 *
 * @param {string} path
 * @param {unknown} value
 */
export function keep(path, value) {
  mkdirSync(dirname(path), { recursive: true });
  const next = `${path}.${process.pid}`;
  writeFileSync(next, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(next, path);
}
