import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { run } from "../../app/boot/run.js";

const RUN = new URL("../../app/boot/run.js", import.meta.url).href;

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test("what a program says comes back, and nothing keeps it waiting", async () => {
  expect(await run(["node", "-e", "console.log(6 * 7)"])).toBe("42\n");
});

test("what was begun does not outlive whoever began it, even one that was killed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "azora-run-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const note = join(folder, "pid");
  const lasting = `require("fs").writeFileSync(${JSON.stringify(note)}, String(process.pid)); setInterval(() => {}, 1000)`;
  const start = `import(${JSON.stringify(RUN)}).then(({ run }) => run(["node", "-e", ${JSON.stringify(lasting)}]))`;

  const starter = spawn(process.execPath, ["-e", start], { stdio: "ignore" });
  const pid = await vi.waitUntil(() => existsSync(note) && Number(readFileSync(note, "utf8")), {
    timeout: 20_000,
  });
  expect(isAlive(pid)).toBe(true);
  starter.kill("SIGKILL");

  await vi.waitUntil(() => !isAlive(pid), { timeout: 20_000 });
});
