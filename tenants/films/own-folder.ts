import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { kill, pid } from "node:process";

/** A new folder for one film; those that workers have left behind who are gone, with all that was in them, are no more. */
export async function ownFolder(): Promise<string> {
  for (const name of await readdir(tmpdir())) {
    const worker = Number(/^azora-film-(\d+)-/.exec(name)?.[1]);
    if (worker && !isAlive(worker))
      await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
  return mkdtemp(join(tmpdir(), `azora-film-${pid}-`));
}

/** Signal 0 asks (kill(2)). */
function isAlive(worker: number): boolean {
  try {
    return kill(worker, 0);
  } catch {
    return false;
  }
}
