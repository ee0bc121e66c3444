import { type ChildProcess, spawn } from "node:child_process";
import { constants, platform, setPriority } from "node:os";
import { createInterface } from "node:readline";
import { env } from "#app/kernel/env.ts";

const GIBIBYTE = 1024 ** 3;
/** Of the processor, of memory, and of a single file. */
const MOST = { cpuSeconds: 12 * 3_600, memoryBytes: 4 * GIBIBYTE, fileBytes: 5 * GIBIBYTE };
const MOST_WORDS = 4_000;

/**
 * What a film may be: one file of these kinds, read from this folder. A list of other files, by whatever name, is
 * opened by none of these, and nothing is asked of the network.
 */
export const FENCED = [
  ...["-protocol_whitelist", "file"],
  ...["-format_whitelist", "mov,matroska,webm,ogg,mpegts,mpeg,mpegvideo,avi,flv,asf"],
];

type Program = "ffmpeg" | "ffprobe";

/** What to run where: the film alone is in the folder, and programs know nothing else of the world. */
export type Run = Readonly<{
  program: Program;
  args: readonly string[];
  folder: string;
  signal: AbortSignal;
  onLine: (line: string) => void;
}>;

/** Whether films can be converted here. */
export const canConvert = async (): Promise<boolean> => {
  for (const program of ["ffmpeg", "ffprobe"] as const) if (!(await isThere(program))) return false;
  return true;
};

async function isThere(program: Program): Promise<boolean> {
  const path = pathOf(program);
  return (
    path !== null &&
    (await endOf(spawn(path, ["-version"], { stdio: "ignore", env: NOWHERE }))) === 0
  );
}

/** The program has done it; answers whether it went well, and the last words that it had to say if it did not. */
export async function runFfmpeg({ program, args, folder, signal, onLine }: Run) {
  const [command = "", ...rest] = [...LIMITS, pathOf(program) ?? "", ...args];
  const child = spawn(command, rest, {
    cwd: folder,
    env: NOWHERE,
    signal,
    killSignal: "SIGKILL",
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  let words = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    words = (words + text).slice(-MOST_WORDS);
  });
  createInterface({ input: child.stdout }).on("line", onLine);
  const code = await endOf(child);
  return { went: code === 0, words };
}

/** Where programs are looked for; none of our own settings is theirs to know. */
const NOWHERE = {
  PATH: "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin",
  LANG: "C.UTF-8",
  NODE_ENV: "production",
} as const;

/** Linux ends the program with the worker that started it, and keeps it to its limits (setpriv(1), prlimit(1)). */
const LIMITS =
  platform() === "linux"
    ? [
        ...["setpriv", "--no-new-privs", "--pdeathsig", "KILL"],
        ...["prlimit", `--cpu=${MOST.cpuSeconds}`, `--as=${MOST.memoryBytes}`],
        ...[`--fsize=${MOST.fileBytes}`, "--core=0", "--nofile=64"],
      ]
    : [];

const pathOf = (program: Program): string | null =>
  env().ffmpeg?.replace(/ffmpeg(?=[^/\\]*$)/, program) ?? null;

/** The code that it ended with; null when it was killed or could not be started. */
const endOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", resolve);
  });
