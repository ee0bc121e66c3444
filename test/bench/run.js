import { cpus, loadavg } from "node:os";
import { progressOn } from "../../app/boot/progress.js";
import { ensureBenchBuilt } from "./build.js";
import { latencyAt, rateOf, warm } from "./load.js";
import { besideAFlood } from "./neighbor.js";
import { judged, median, table } from "./report.js";
import { uploadRates } from "./uploads.js";
import { aServer, aWorld, scopesOf } from "./world.js";

const ROUNDS = 5;
const FEW = 10;
const MANY = 100_000;

const progress = progressOn(process.stderr);
await ensureBenchBuilt(progress);
const began = Date.now();
const loadBefore = loadavg();
const world = await aWorld(progress, [FEW, MANY]);
process.once("uncaughtException", async (error) => {
  console.error(error);
  await world.end();
  process.exit(1);
});
const [few, many] = world.academies;
if (!few || !many) throw new Error("there is nothing to measure");

const servers = Object.fromEntries(
  await Promise.all(
    ["stock", "three", "whole", "memory", "product", "plain"].map(async (name) => [
      name,
      await aServer(name, few),
    ]),
  ),
);
servers["crowded"] = await aServer("product", many);

/**
 * @param {string} server
 * @param {string} path
 * @param {{ host: string, cookie?: string }} who
 */
const asked = (server, path, { host, cookie }) => ({
  url: servers[server].url + path,
  headers: { host, ...(cookie && { cookie }) },
});
const visitor = { host: few.host };
const visitorOfMany = { host: many.host };
// Whoever brings a cookie, even one that is not ours, gets a page drawn for them.
const stranger = { host: few.host, cookie: "x=1" };

const FIGURES = {
  stock: asked("stock", "/hello", stranger),
  three: asked("three", "/hello", stranger),
  whole: asked("whole", "/hello", stranger),
  memory: asked("memory", "/courses", few),
  catalog: asked("product", "/courses", few),
  catalogOfMany: asked("crowded", "/courses", many),
  anonymousFront: asked("product", "/", visitor),
  anonymousCatalog: asked("product", "/courses", visitor),
  anonymousFrontOfMany: asked("crowded", "/", visitorOfMany),
  plain: asked("plain", "/courses", visitor),
  json: asked("product", "/api/courses/list", visitor),
  jsonOfMany: asked("crowded", "/api/courses/list", visitorOfMany),
};

/** @type {Record<string, number[]>} */
const rates = Object.fromEntries(Object.keys(FIGURES).map((name) => [name, []]));
await progress.step("warming up", async () => {
  for (const target of Object.values(FIGURES)) await warm(target);
});
for (let round = 0; round < ROUNDS; round += 1)
  await progress.step(`round ${round + 1} of ${ROUNDS}`, async () => {
    for (const [name, target] of Object.entries(FIGURES))
      rates[name]?.push(await rateOf(target, 1.5));
  });

const calm = 0.7 * median(rates["catalog"] ?? []);
const p99s = await progress.step("the slowest of a hundred at 70 %", async () => {
  const p99s = [];
  for (let round = 0; round < 3; round += 1) p99s.push(await latencyAt(FIGURES.catalog, calm, 3));
  return p99s;
});
const uploads = await progress.step("sending files", () =>
  uploadRates(few, servers["product"], ROUNDS),
);
const flooded = await progress.step("beside a flooded neighbor", async () => {
  const p95s = [];
  for (let round = 0; round < 3; round += 1)
    p95s.push(await besideAFlood(FIGURES.catalog, few.host.replace(few.slug, "other-1")));
  return p95s;
});
const costs = { few: await scopesOf(few), many: await scopesOf(many) };

await Promise.all(Object.values(servers).map(({ stop }) => stop()));
await world.end();

console.log(
  [
    `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, PostgreSQL ${world.version}, Remix 2.17.5;`,
    `load ${loadBefore.map((load) => load.toFixed(1)).join(" ")} before, ${loadavg()
      .map((load) => load.toFixed(1))
      .join(" ")} after; ${Math.round((Date.now() - began) / 1000)} s in all`,
    "",
    table(rates),
    "",
    judged({ rates, p99: median(p99s), calm, flooded: median(flooded), costs, uploads }),
  ].join("\n"),
);
