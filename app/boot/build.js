import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
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
      run([
        "node",
        "--input-type=module",
        "--eval",
        `await (await import("./app/boot/build.js")).buildPrograms()`,
      ]),
    );
    keep(STAMPS, { schema, sources });
  });
}

/** Afterwards workers and commands are plain JavaScript in build/, one file for each, beside the web server's. */
export async function buildPrograms() {
  const commands = readdirSync(join(ROOT, "app/commands")).filter((file) => file.endsWith(".ts"));
  const input = Object.fromEntries([
    ["workers", "workers/main.ts"],
    ...commands.map((file) => [`commands/${file.slice(0, -3)}`, `app/commands/${file}`]),
  ]);
  for (const old of ["commands", "chunks"])
    rmSync(join(ROOT, "build", old), { recursive: true, force: true });
  const vite = await import("vite");
  await vite.build({
    configFile: false,
    root: ROOT,
    logLevel: "warn",
    publicDir: false,
    build: {
      ssr: true,
      target: "node20",
      sourcemap: true,
      outDir: "build",
      emptyOutDir: false,
      rollupOptions: {
        input,
        output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  });
}

/**
 * Two copies may share one project folder, each with its data; only one of them builds at a time.
 *
 * @param {() => Promise<void>} work
 */
async function alone(work) {
  mkdirSync(join(ROOT, "build"), { recursive: true });
  const release = await takeLock(join(ROOT, "build/lock"), {
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
  await ensureBuilt(progressOn(process.stdout));
}
