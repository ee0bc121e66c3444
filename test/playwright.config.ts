import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { browserPath } from "./support/browser-path.js";

/** A copy that runs already, for whoever works on these tests: E2E_RUNNING=1 E2E_PORT=3000. */
const running = process.env["E2E_RUNNING"] === "1";
const port = process.env["E2E_PORT"] ?? "4310";
const dataDir = process.env["E2E_DATA_DIR"] ?? ownDataDir();
// The workers of the test run read this file again, and must come to the same.
process.env["E2E_PORT"] = port;
process.env["E2E_DATA_DIR"] = dataDir;
const executablePath = await browserPath();

/** A folder that goes with the run. */
function ownDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), "azora-e2e-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A browser against the product as `npm start` starts it, with a data folder of its own. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "../test-results/browser",
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  webServer: {
    command: "node app/boot/start.js",
    cwd: "..",
    env: { PORT: port, DATA_DIR: dataDir },
    url: `http://localhost:${port}/readyz`,
    reuseExistingServer: running,
    timeout: 180_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
