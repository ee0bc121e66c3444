import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";

/** What must hold of the code before it is run. */
export const CHECKS = [
  {
    name: "format and lint",
    command: ["node_modules/@biomejs/biome/bin/biome", "ci", "--colors=off", "."],
  },
  { name: "types", command: ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."] },
  {
    name: "directions",
    command: [
      "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
      ...["app", "tenants", "workers", "--config", ".dependency-cruiser.js"],
    ],
    // With a TypeScript that it does not know, the cruiser sees no file and finds no fault.
    proof: /\((?!0 modules)\d+ modules/,
  },
  { name: "unused code", command: ["node_modules/knip/bin/knip.js"] },
];

const MOST_LINES = 150;

/** Runs every check, shows what the failing ones said, and answers how many held. */
export function runChecks() {
  const failed = CHECKS.filter(({ name, command, proof }) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, command, {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    const holds = status === 0 && (!proof || proof.test(stdout));
    console.log(`${holds ? "✓" : "✗"} ${name}`);
    if (!holds) console.log(beginningOf(`${stdout}${stderr}`));
    return !holds;
  });
  return { passed: CHECKS.length - failed.length, failed: failed.length, skipped: 0 };
}

/**
 * Enough to see what is wrong, and not a thousand lines of it.
 *
 * @param {string} text
 */
function beginningOf(text) {
  const lines = text.trimEnd().split("\n");
  const left = lines.length - MOST_LINES;
  return left > 0 ? `${lines.slice(0, MOST_LINES).join("\n")}\n… and ${left} more lines` : text;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.exit(runChecks().failed > 0 ? 1 : 0);
}
