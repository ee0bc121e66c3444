import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { callOf } from "../../app/boot/alive.js";
import { ensureBuilt } from "../../app/boot/build.js";
import { freePort, isFree } from "../../app/boot/port.js";
import { progressOn } from "../../app/boot/progress.js";

/** Enough on a machine that is busy with the other tests; a start by itself takes a few seconds. */
const PATIENCE_MS = 180_000;

/** A database that was killed with the test may still be writing its last file. */
const LEAVING_NOTHING = { recursive: true, force: true, maxRetries: 10, retryDelay: 200 };

await ensureBuilt(progressOn(process.stdout));

/** The project as it lies here, built, with the packages of this one so that nothing is downloaded. */
const project = (() => {
  const folder = mkdtempSync(join(tmpdir(), "azora-start-"));
  const left = new Set(["node_modules", ".git", ".azora", ".env", "test-results"]);
  cpSync(".", folder, { recursive: true, filter: (path) => !left.has(basename(path)) });
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
  return folder;
})();

type Place = Readonly<{ port: number; dataDir: string }>;

afterAll(() => rmSync(project, LEAVING_NOTHING));

const aPlace = async (): Promise<Place> => {
  const dataDir = mkdtempSync(join(tmpdir(), "azora-data-"));
  onTestFinished(() => rmSync(dataDir, LEAVING_NOTHING));
  return { port: await freePort(), dataDir };
};

/** A start at a place of its own; whatever is left of it ends with the test. */
function begin({ port, dataDir }: Place, command = ["node", "app/boot/start.js"]) {
  const { DATABASE_URL, PLATFORM_URL, AZORA_SECRET, NODE_ENV, VITEST, ...outside } = process.env;
  const [program = "", ...args] = command;
  const child = spawn(program, args, {
    cwd: project,
    env: { ...outside, NODE_ENV: "development", PORT: String(port), DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let [output, errors] = ["", ""];
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  return { child, output: () => output, errors: () => errors };
}

async function begun(place: Place, command?: string[]) {
  const start = begin(place, command);
  for (const deadline = Date.now() + PATIENCE_MS / 2; Date.now() < deadline; await pause(50)) {
    if (/^ready.*\n/m.test(start.output())) return start;
    if (start.child.exitCode !== null) break;
  }
  throw new Error(`It did not start:\n${start.output()}\n${start.errors()}`);
}

async function ended(child: ChildProcess): Promise<{ code: number | null; ms: number }> {
  const began = Date.now();
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return { code: child.exitCode, ms: Date.now() - began };
}

/** Every program of this machine that was called with this folder's name in it. */
const programsAt = (dataDir: string): string[] =>
  (existsSync("/proc/self/cmdline") ? callsInProc() : callsByPs()).filter((call) =>
    call.includes(dataDir),
  );

const callsInProc = (): string[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => callOf(Number(pid)));

const callsByPs = (): string[] =>
  execFileSync("ps", ["-eo", "args"], { encoding: "utf8" }).split("\n");

const isReady = async ({ port }: Place): Promise<boolean> =>
  (await fetch(`http://127.0.0.1:${port}/readyz`)).status === 200;

test(
  "two copies start side by side, say so last, and end cleanly within ten seconds",
  async () => {
    const places = [await aPlace(), await aPlace()] as const;
    const starts = [await begun(places[0]), await begun(places[1])] as const;

    for (const [at, place] of places.entries()) {
      expect(await isReady(place)).toBe(true);
      expect(starts[at]?.output().trimEnd().split("\n").at(-1)).toMatch(/^ready/);
      expect(starts[at]?.output()).toContain("Sign in as");
    }

    const third = begin({ ...places[0], port: await freePort() });
    expect((await ended(third.child)).code).toBe(1);
    expect(third.errors()).toContain("already runs");

    starts[0].child.kill("SIGINT");
    starts[1].child.kill("SIGTERM");
    for (const [at, place] of places.entries()) {
      const { code, ms } = await ended(starts[at]?.child as ChildProcess);
      expect({ code, inTime: ms < 10_000 }).toEqual({ code: 0, inTime: true });
      expect(programsAt(place.dataDir)).toEqual([]);
      expect(await isFree(place.port)).toBe(true);
      expect(existsSync(join(place.dataDir, "lock"))).toBe(false);
    }
  },
  PATIENCE_MS,
);

test(
  "a start that was killed, and one whose npm was killed, block nothing",
  async () => {
    const place = await aPlace();
    const first = await begun(place);
    first.child.kill("SIGKILL");
    await ended(first.child);

    const second = await begun(place, ["npm", "start"]);
    expect(await isReady(place)).toBe(true);
    second.child.kill("SIGKILL");
    await ended(second.child);

    const third = await begun(place);
    third.child.kill("SIGTERM");
    await ended(third.child);
  },
  PATIENCE_MS,
);

test(
  "when the web server dies, everything stops and says why",
  async () => {
    const place = await aPlace();
    const { child, errors } = await begun(place);
    const { programs } = JSON.parse(readFileSync(join(place.dataDir, "state.json"), "utf8"));
    const web = (programs as { pid: number }[]).find(({ pid }) => callOf(pid).includes("serve.js"));
    process.kill(web?.pid ?? 0, "SIGKILL");
    expect((await ended(child)).code).toBe(1);
    expect(errors()).toContain("The web server ended by itself");
    expect(programsAt(place.dataDir)).toEqual([]);
  },
  PATIENCE_MS,
);

test("a taken port is named before anything is done", async () => {
  const place = await aPlace();
  const other = createServer().listen(place.port, "127.0.0.1");
  onTestFinished(() => void other.close());
  await once(other, "listening");
  const { child, errors } = begin(place);
  expect((await ended(child)).code).toBe(1);
  expect(errors()).toContain(`port ${place.port} is taken by another program; set PORT=`);
});

test(
  "a command uses the running database, or starts it for itself, and prints its answer only",
  async () => {
    const place = await aPlace();
    const command = ["node", "app/boot/command.js", "seed-demo"];
    const alone = begin(place, command);
    expect((await ended(alone.child)).code).toBe(0);
    expect(JSON.parse(alone.output())).toHaveProperty("hosts");
    expect(programsAt(place.dataDir)).toEqual([]);

    const start = await begun(place);
    const beside = begin(place, command);
    expect((await ended(beside.child)).code).toBe(0);
    expect(JSON.parse(beside.output())).toEqual(JSON.parse(alone.output()));
    start.child.kill("SIGTERM");
    await ended(start.child);
  },
  PATIENCE_MS,
);

test(
  "a reset refuses while the demo runs, and makes the next start a first one",
  async () => {
    const place = await aPlace();
    const resetting = ["node", "app/boot/start.js", "--reset"];
    const { child } = await begun(place);
    const early = begin(place, resetting);
    expect((await ended(early.child)).code).toBe(1);
    expect(early.errors()).toContain("stop it first");
    child.kill("SIGTERM");
    await ended(child);

    const late = begin(place, resetting);
    expect((await ended(late.child)).code).toBe(0);
    expect(existsSync(join(place.dataDir, "postgres"))).toBe(false);
    expect(existsSync(join(place.dataDir, "secrets.json"))).toBe(false);
  },
  PATIENCE_MS,
);

test("a port that is none is refused", async () => {
  const { child, errors } = begin({ ...(await aPlace()), port: 70_000 });
  expect((await ended(child)).code).toBe(1);
  expect(errors()).toContain("PORT is not a port");
});
