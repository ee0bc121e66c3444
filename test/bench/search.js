import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../../app/boot/postgres.js";
import { progressOn } from "../../app/boot/progress.js";
import { run } from "../../app/boot/run.js";
import { tableOf } from "./report.js";
import { aDatabase } from "./world.js";

/**
 * `node test/bench/search.js`: what a search costs in an academy of 10,000 and in one of 100,000 courses, beside a thousand
 * small ones. By itself, because filling the catalogs takes minutes.
 *
 * @typedef {Record<string, { p50: number, p99: number }>} Costs
 */
const FEW = 10_000;
const MANY = 100_000;

const progress = progressOn(process.stderr);
const dataDir = mkdtempSync(join(tmpdir(), "bench-search-"));
const server = await startPostgres(dataDir, ["synchronous_commit=off", "fsync=off"]);
const loadBefore = loadavg();

try {
  const env = await aDatabase(dataDir, server.url, "catalog");
  await run(["node", "--import", "tsx", "app/commands/migrate.ts"], env);
  const bench = ["node", "--import", "tsx", "test/bench/catalog.ts", String(FEW), String(MANY)];
  const answer = await progress.step("filling two catalogs and searching them", () =>
    run(bench, env),
  );
  /** @type {[Costs, Costs]} */
  const [few, many] = JSON.parse(answer);
  const rows = Object.entries(many).map(([question, { p50, p99 }]) => {
    const before = few[question]?.p50 ?? 0;
    const met = p50 <= 15 && p99 <= 60 && p50 / before < 1.5;
    const figures = [before, p50, p99, p50 / before].map((figure) => figure.toFixed(1));
    return [question, ...figures, met ? "met" : "**missed**"];
  });
  console.log(
    [
      `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version};`,
      `load ${loadBefore[0]?.toFixed(1)} before, ${loadavg()[0]?.toFixed(1)} after; milliseconds`,
      "",
      tableOf(
        [
          ...["question", "10,000, p50", "100,000, p50 (≤ 15)", "100,000, p99 (≤ 60)"],
          ...["× (< 1.5)", ""],
        ],
        rows,
      ),
    ].join("\n"),
  );
} finally {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
