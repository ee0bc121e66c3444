import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { running } from "../../app/boot/alive.js";
import { holderOf, takeLock } from "../../app/boot/lock.js";

const aLock = (): string => join(mkdtempSync(join(tmpdir(), "azora-lock-")), "lock");
const soon = { waitMs: 0, refusal: (pid: number) => `held by ${pid}` };

test("a lock is held until it is given back", async () => {
  const path = aLock();
  const release = await takeLock(path, soon);
  expect(holderOf(path)?.pid).toBe(process.pid);
  await expect(takeLock(path, soon)).rejects.toThrow(`held by ${process.pid}`);
  release();
  expect(holderOf(path)).toBeNull();
  await takeLock(path, soon);
});

test("whoever waits gets it when it is given back", async () => {
  const path = aLock();
  const release = await takeLock(path, soon);
  const waiting = takeLock(path, { ...soon, waitMs: 5000 });
  setTimeout(release, 50);
  (await waiting)();
});

test("a program that was killed holds nothing", async () => {
  const path = aLock();
  const child = spawn("sleep", ["60"]);
  await once(child, "spawn");
  writeFileSync(path, JSON.stringify(running(child.pid ?? 0)));
  await expect(takeLock(path, soon)).rejects.toThrow("held by");
  child.kill("SIGKILL");
  await once(child, "exit");
  await takeLock(path, { ...soon, waitMs: 1000 });
  expect(holderOf(path)?.pid).toBe(process.pid);
});

test("another program with the number of a dead one is not taken for it", async () => {
  const path = aLock();
  writeFileSync(path, JSON.stringify({ pid: process.pid, began: "long ago" }));
  await takeLock(path, { ...soon, waitMs: 1000 });
});

test("of many who find a dead lock at once, one gets it", async () => {
  const path = aLock();
  writeFileSync(path, "half a no");
  const program = `
    import { takeLock } from "${join(process.cwd(), "app/boot/lock.js")}";
    await takeLock(${JSON.stringify(path)}, { waitMs: 300, refusal: () => "taken" });
    console.log("mine");
    setTimeout(() => {}, 3000);
  `;
  const outcomes = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const child = spawn(process.execPath, ["--input-type=module", "--eval", program]);
      let said = "";
      child.stdout.on("data", (chunk) => {
        said += chunk;
      });
      await once(child, "exit");
      return said.trim();
    }),
  );
  expect(outcomes.filter((said) => said === "mine")).toHaveLength(1);
  expect(readFileSync(path, "utf8")).toContain("began");
});
