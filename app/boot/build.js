import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fingerprint } from "./fingerprint.js";
import { WITHOUT_ENGINE } from "./install.js";
import { keep, kept } from "./kept.js";
import { takeLock } from "./lock.js";
import { progressOn } from "./progress.js";
import { run } from "./run.js";
import { ROOT } from "./settings.js";

const SCHEMA = ["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"];

const SOURCES = [
  ...["app", "tenants", "workers", "prisma", "public"],
  ...["package.json", "package-lock.json", "remix.config.js", "tsconfig.json", "vite.config.ts"],
];

/** What build/ was made from: no need to make it again from the same. */
const STAMPS = join(ROOT, "build/stamps.json");

/** Not in build/, which Remix empties before it builds. */
const LOCK = join(ROOT, ".azora/build.lock");

/**
 * Afterwards prisma/client is what the schema says.
 *
 * @param {import("./progress.js").Progress} progress
 */
export async function ensureGenerated(progress) {
  await alone(async () => {
    const schema = fingerprint(SCHEMA);
    if (existsSync(join(ROOT, "prisma/client/client.ts")) && kept(STAMPS)?.schema === schema)
      return;
    await progress.step("generating the database client", () =>
      run(["node", "node_modules/prisma/build/index.js", "generate"], {
        ...process.env,
        ...WITHOUT_ENGINE,
      }),
    );
    keep(STAMPS, { ...kept(STAMPS), schema });
  });
}

/**
 * Afterwards build/ is what the sources say.
 *
 * @param {import("./progress.js").Progress} progress
 */
export async function ensureBuilt(progress) {
  await ensureGenerated(progress);
  await alone(async () => {
    const sources = fingerprint(SOURCES);
    if (kept(STAMPS)?.sources === sources) return;
    const { schema } = kept(STAMPS);
    keep(STAMPS, { schema });
    await progress.step("building pages", () =>
      run(["node", "node_modules/@remix-run/dev/dist/cli.js", "vite:build"]),
    );
    await progress.step("building workers and commands", () =>
      run(["node", "app/boot/build-programs.js"]),
    );
    keep(STAMPS, { schema, sources });
  });
}

/**
 * Two copies may share one project folder, each with its data; only one of them builds at a time.
 *
 * @param {() => Promise<void>} work
 */
async function alone(work) {
  const release = await takeLock(LOCK, {
    waitMs: 600_000,
    refusal: (pid) =>
      `Another program (${pid}) has been building for ten minutes; end it, then try again.`,
  });
  try {
    await work();
  } finally {
    release();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  rmSync(STAMPS, { force: true });
  await ensureBuilt(progressOn(process.stdout)).catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
