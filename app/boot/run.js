import { spawn } from "node:child_process";
import { ROOT } from "./settings.js";

const LEASH = new URL("leash.js", import.meta.url);

/** @type {Set<import("node:child_process").ChildProcess>} */
const atWork = new Set();

/**
 * Runs a program to its end, quietly: what it says is shown only when it fails. `node` is the very Node that runs this.
 * A program that runs on Node, as npm does, ends with this one, however that ends.
 *
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<string>} what it wrote to its standard output
 */
export function run([program = "", ...args], environment = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program === "node" ? process.execPath : program, args, {
      cwd: ROOT,
      env: {
        ...environment,
        NODE_OPTIONS: `${environment["NODE_OPTIONS"] ?? ""} --import=${LEASH}`.trim(),
      },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    atWork.add(child);
    let [output, said] = ["", ""];
    child.stdout?.on("data", (chunk) => {
      output += chunk;
      said += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      said += chunk;
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      atWork.delete(child);
      if (code === 0) resolve(output);
      else
        reject(
          new Error(`${[program, ...args].join(" ")} ended with ${signal ?? code}:\n${tail(said)}`),
        );
    });
  });
}

/** Ends whatever `run` is still waiting for. */
export function interrupt() {
  for (const child of atWork) child.kill("SIGTERM");
}

/**
 * The last lines of a text, which is where programs say what went wrong.
 *
 * @param {string} text
 */
export function tail(text) {
  return text.trimEnd().split("\n").slice(-40).join("\n");
}
