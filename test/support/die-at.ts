import { spawn } from "node:child_process";
import type { Env } from "#app/kernel/env.ts";

/** Moments on the way of an event, each between two steps that could have been one. */
export const DEATHS = [
  "claimed from the outbox",
  "given to the queue",
  "begun",
  "written",
  "committed",
  "acknowledged",
] as const;
export type Death = (typeof DEATHS)[number];

/** Starts a worker in a program of its own that kills itself there; answers the signal that ended it. */
export function dieAt(death: Death, queue: Env["queue"]): Promise<NodeJS.Signals | null> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "test/support/doomed-worker.ts", death, JSON.stringify(queue)],
    { stdio: ["ignore", "ignore", "inherit"], timeout: 60_000, killSignal: "SIGTERM" },
  );
  return new Promise((resolve) => child.once("exit", (_, signal) => resolve(signal)));
}
