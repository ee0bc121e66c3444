import { join } from "node:path";

/**
 * Where to go and whom to be, as the seed of the demo answers it.
 *
 * @typedef {{ hosts: { url: string, what: string }[], people: { host: string, email: string, password: string, role: string }[] }} Demo
 *
 * @param {string} seeded the seed's JSON, or nothing when there is no demo
 * @param {string} dataDir
 */
export function welcome(seeded, dataDir) {
  const logs = `Logs are in ${join(dataDir, "logs")}.`;
  if (!seeded) return `\n${logs}\n`;
  /** @type {Demo} */
  const { hosts, people } = JSON.parse(seeded);
  return [
    "\nOpen",
    ...table(hosts.map(({ url, what }) => [url, what])),
    "\nSign in as",
    ...table(people.map(({ host, email, password, role }) => [email, password, role, host])),
    `\n${logs}\n`,
  ].join("\n");
}

/** @param {string[][]} rows */
function table(rows) {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows.map(
    (row) =>
      `  ${row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd()}`,
  );
}
