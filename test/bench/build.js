import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "../../app/boot/build.js";
import { fingerprint } from "../../app/boot/fingerprint.js";
import { keep, kept } from "../../app/boot/kept.js";
import { run } from "../../app/boot/run.js";
import { ROOT } from "../../app/boot/settings.js";

const APPS = /** @type {const} */ (["stock", "tuned"]);
const STAMP = join(ROOT, "build/bench/stamp.json");

/**
 * Afterwards the product is built, and beside it a page that says hello: on Remix as it comes, and on our server.
 *
 * @param {import("../../app/boot/progress.js").Progress} progress
 */
export async function ensureBenchBuilt(progress) {
  await ensureBuilt(progress);
  const sources = fingerprint([
    "app",
    "tenants",
    "test/bench/stock",
    "test/bench/tuned",
    "package-lock.json",
  ]);
  if (kept(STAMP)?.sources === sources && existsSync(join(ROOT, "build/bench/tuned"))) return;
  for (const app of APPS)
    await progress.step(`building hello, ${app}`, () =>
      run(
        [
          ...["node", "node_modules/@remix-run/dev/dist/cli.js"],
          ...["vite:build", "--config", "test/bench/vite.config.js"],
        ],
        { ...process.env, BENCH_APP: app },
      ),
    );
  keep(STAMP, { sources });
}
