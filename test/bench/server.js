import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import express from "express";
import pg from "pg";
import { ROOT } from "../../app/boot/settings.js";

/** One server in a process of its own, by name: the floors, and the product. */
const SERVERS = { stock, three, whole, memory, product, plain };

const CATALOG = "routes/courses/index";

/** Remix as it comes: its own entry, its own adapter for Express. */
async function stock() {
  const build = await built("build/bench/stock");
  const app = express();
  app.disable("x-powered-by");
  app.get("/healthz", (_, response) => void response.send("ok"));
  app.all("*", createRequestHandler({ build, mode: "production" }));
  app.listen(Number(process.env["PORT"]));
}

/** The same pages on our server, with no other route. */
async function three() {
  const build = await built("build/bench/tuned");
  const few = (/** @type {string} */ id) => id === "root" || id.includes("hello");
  await serve({
    ...build,
    routes: only(build.routes, few),
    assets: { ...build.assets, routes: only(build.assets.routes, few) },
  });
}

/** The same pages on our server, among all of the product's routes. */
async function whole() {
  await serve(await built("build/bench/tuned"));
}

/** The product, whose catalog asks the database and the session once and never again. */
async function memory() {
  const build = await built("build");
  const routes = { ...build.routes };
  for (const id of ["root", CATALOG]) routes[id] = askingOnce(routes[id]);
  await serve({ ...build, routes });
}

async function product() {
  await serve(await built("build"));
}

/** What little a JSON answer needs: one query, one answer, no fence. */
async function plain() {
  const pool = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 10 });
  const app = express();
  app.disable("x-powered-by");
  app.set("etag", false);
  app.get("/healthz", (_, response) => void response.send("ok"));
  app.get("/courses", async (_, response) => {
    const { rows } = await pool.query(
      `select c.id, c.slug, c.title, c.summary, c.minutes, c.lesson_count as "lessonCount",
              c.published_at as "publishedAt"
       from course c join tenant t on t.id = c.tenant_id
       where t.slug = $1 and c.state = 'published'
       order by c.published_at desc, c.id desc limit 25`,
      [process.env["BENCH_SLUG"]],
    );
    response.json({ courses: rows.slice(0, 24), older: rows[23]?.id ?? null });
  });
  app.listen(Number(process.env["PORT"]));
}

/** @param {string} folder */
const built = (folder) => import(pathToFileURL(join(ROOT, folder, "server/index.js")).href);

/** @param {any} build */
const serve = (build) => build.entry.module.serve(build);

/**
 * @param {Record<string, unknown>} routes
 * @param {(id: string) => boolean} wanted
 */
const only = (routes, wanted) =>
  Object.fromEntries(Object.entries(routes).filter(([id]) => wanted(id)));

/** @param {any} route */
function askingOnce(route) {
  /** @type {Promise<unknown> | undefined} */
  let kept;
  /** @param {unknown} args */
  const loader = (args) => {
    kept ??= route.module.loader(args);
    return kept;
  };
  return { ...route, module: { ...route.module, loader } };
}

const name = /** @type {keyof typeof SERVERS} */ (process.argv[2]);
await SERVERS[name]();
