import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * A Chromium that starts on this machine: Playwright's own where its installer works, otherwise the system's; null when
 * there is none.
 *
 * @returns {Promise<string | null>}
 */
export async function browserPath() {
  const { chromium } = await import("@playwright/test");
  const candidates = [chromium.executablePath(), ...SYSTEM];
  return candidates.find((path) => existsSync(path) && starts(path)) ?? null;
}

/**
 * A browser without the libraries it needs is there, but ends at once.
 *
 * @param {string} path
 */
function starts(path) {
  return spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}
