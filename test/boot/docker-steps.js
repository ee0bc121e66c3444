import { execFileSync, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../app/boot/port.js";
import { startPostgres } from "../../app/boot/postgres.js";
import { instructionsIn } from "./dockerfile.js";

// Does what `docker build` and `docker run` would do, step by step, in a folder instead of a container: for machines
// without a Docker engine. It shows that the steps work one after the other, not that the base image holds what they need.
const scratch = mkdtempSync(join(tmpdir(), "azora-image-"));
/** @type {Map<string, { folder: string, environment: Record<string, string> }>} */
const stages = new Map();
const ignored = new Set(readFileSync(".dockerignore", "utf8").trim().split("\n"));
/** @type {Map<string, string[]>} */
const calls = new Map();

for (const { word, rest, stage } of instructionsIn("Dockerfile")) {
  console.log(`${stage}: ${word} ${rest}`);
  if (word === "FROM") begin(stage, rest.split(" ")[0] ?? "");
  const { folder, environment } = stages.get(stage) ?? { folder: "", environment: {} };
  const app = join(folder, "app");
  if (word === "ENV")
    environment[rest.split("=")[0] ?? ""] = inside(folder, rest.split("=")[1] ?? "");
  if (word === "COPY") copy(app, rest.split(" "));
  if (word === "RUN") {
    execFileSync("sh", ["-c", inside(folder, rest)], {
      cwd: app,
      env: { NODE_ENV: "development", ...outside(), ...environment },
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  if (word === "ENTRYPOINT" || word === "CMD") calls.set(word, JSON.parse(rest));
  if (word === "HEALTHCHECK") calls.set(word, JSON.parse(rest.split("CMD ")[1] ?? "[]"));
}

const well = await runs();
rmSync(scratch, { recursive: true, force: true });
console.log(
  well ? "every step worked, and what it made is well" : "what the steps made is not well",
);
process.exit(well ? 0 : 1);

/**
 * @param {string} stage
 * @param {string} from
 */
function begin(stage, from) {
  const folder = join(scratch, stage);
  mkdirSync(join(folder, "app"), { recursive: true });
  const base = stages.get(from);
  if (base) cpSync(base.folder, folder, { recursive: true });
  stages.set(stage, { folder, environment: { ...base?.environment } });
}

/**
 * @param {string} app
 * @param {string[]} words
 */
function copy(app, words) {
  const target = words.at(-1) ?? "";
  const sources = words.slice(0, -1).filter((word) => !word.startsWith("--from="));
  const stage = words[0]?.split("--from=")[1];
  for (const source of sources) {
    const to = join(app, target, target.endsWith("./") ? source : "");
    // Links inside node_modules are relative, and stay so.
    const options = { recursive: true, verbatimSymlinks: true };
    if (stage) cpSync(join(stages.get(stage)?.folder ?? "", source), to, options);
    else cpSync(source, to, { ...options, filter: (path) => !isIgnored(path) });
  }
}

/** @param {string} path */
function isIgnored(path) {
  return ignored.has(path) || (ignored.has("*.md") && !path.includes("/") && path.endsWith(".md"));
}

/**
 * The same text with the image's folders where they are here.
 *
 * @param {string} folder
 * @param {string} text
 */
function inside(folder, text) {
  return text
    .replaceAll("/home/node", join(folder, "home/node"))
    .replaceAll("/app/", `${folder}/app/`);
}

/** What a container has of the machine: a path, and the way to the package registry. */
function outside() {
  const { PATH = "", HOME = "" } = process.env;
  const npm = Object.entries(process.env).filter(([name]) => /^npm_config_|proxy|CERT/i.test(name));
  return { PATH, HOME, ...Object.fromEntries(npm) };
}

/** Migrates, serves and asks the health check, as the last stage says, in production's own rules. */
async function runs() {
  const { folder, environment } = stages.get([...stages.keys()].at(-1) ?? "") ?? {
    folder: "",
    environment: {},
  };
  const database = await startPostgres(mkdtempSync(join(tmpdir(), "azora-image-data-")));
  const [program = "", ...args] = calls.get("ENTRYPOINT") ?? [];
  const settings = {
    ...outside(),
    ...environment,
    NODE_ENV: /** @type {const} */ ("production"),
    PORT: String(await freePort()),
    DATABASE_URL: database.url,
    PLATFORM_URL: "https://azora.example",
    SMTP_URL: "smtp://127.0.0.1:25",
    AZORA_SECRET: randomBytes(32).toString("base64"),
    ENCRYPTION_KEY: randomBytes(32).toString("base64"),
  };
  const options = {
    cwd: join(folder, "app"),
    env: settings,
    stdio: /** @type {const} */ ("inherit"),
  };
  const migrated = spawnSync(program, [...args, "migrate"], options).status === 0;
  const server = spawn(program, [...args, ...(calls.get("CMD") ?? [])], options);
  const [check = "", ...checkArgs] = calls.get("HEALTHCHECK") ?? [];
  let healthy = false;
  for (let tries = 0; tries < 40 && !healthy; tries++, await pause(500)) {
    healthy = spawnSync(check, checkArgs, options).status === 0;
  }
  server.kill("SIGTERM");
  await new Promise((resolve) => server.once("exit", resolve));
  await database.stop();
  return migrated && healthy;
}
