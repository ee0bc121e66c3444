import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isWhatIsWanted } from "../../app/boot/install.js";

const wanted = {
  "": { version: "0.1.0" },
  "node_modules/a": { version: "1.0.0" },
  "node_modules/for-another-system": { version: "1.0.0", optional: true },
};
const present = { "node_modules/a": { version: "1.0.0" } };

test("what the lockfile says is left alone, also without the packages of other systems", () => {
  expect(isWhatIsWanted(present, wanted)).toBe(true);
});

test("a missing package, another version and one too many are each a reason to install", () => {
  expect(isWhatIsWanted({}, wanted)).toBe(false);
  expect(isWhatIsWanted({ "node_modules/a": { version: "1.0.1" } }, wanted)).toBe(false);
  expect(isWhatIsWanted({ ...present, "node_modules/b": { version: "1.0.0" } }, wanted)).toBe(
    false,
  );
});

test("packages that are a link to another project's are never emptied", () => {
  const [project, other] = ["project", "other"].map((name) =>
    mkdtempSync(join(tmpdir(), `azora-link-${name}-`)),
  ) as [string, string];
  mkdirSync(join(project, "app"));
  cpSync("app/boot", join(project, "app/boot"), { recursive: true });
  mkdirSync(join(project, "app/commands"));
  writeFileSync(join(project, "app/commands/migrate.ts"), "");
  cpSync("package.json", join(project, "package.json"));
  writeFileSync(join(project, "package-lock.json"), JSON.stringify({ packages: wanted }));
  writeFileSync(join(other, "precious"), "");
  symlinkSync(other, join(project, "node_modules"));

  const start = spawnSync("node", ["app/boot/command.js", "migrate"], {
    cwd: project,
    encoding: "utf8",
  });
  expect(start.stderr).toContain("is a link to");
  expect(existsSync(join(other, "precious"))).toBe(true);
});
