import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { CHANGING, TOGETHER } from "../../vitest.config.ts";

const FORBIDDEN =
  /(^|-)(utils?|helpers?|managers?|services?|handlers?|common|misc|base|data|info|process)(-|\.|$)/;

const filesIn = (folder: string, wanted: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => wanted.test(file))
    .map((file) => `${folder}/${file}`);

const files = ["app", "tenants", "workers"].flatMap((folder) => filesIn(folder, /\.(tsx?|js)$/));

test("every file is named for the one thing it holds", () => {
  const odd = files.filter(
    (file) => FORBIDDEN.test(basename(file)) || /[A-Z_]/.test(basename(file)),
  );
  expect(odd).toEqual([]);
});

test("a command's file exports the command it is named after", () => {
  const camel = (file: string) =>
    basename(file)
      .replace(/\.ts$/, "")
      .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const commands = files.filter(
    (file) =>
      /^app\/domain\/[^/]+\/[a-z]+(-[a-z]+)+\.ts$/.test(file) &&
      /export async function/.test(readFileSync(file, "utf8")),
  );
  const misnamed = commands.filter(
    (file) =>
      !new RegExp(`export (async )?(function|const) ${camel(file)}\\b`).test(
        readFileSync(file, "utf8"),
      ),
  );
  expect(commands.length).toBeGreaterThan(5);
  expect(misnamed).toEqual([]);
});

test("the environment is read in one place", () => {
  const readers = files.filter(
    (file) =>
      !file.startsWith("app/boot/") &&
      file !== "app/kernel/env.ts" &&
      readFileSync(file, "utf8").includes("process.env"),
  );
  expect(readers).toEqual([]);
});

test("no line outside the fence writes or filters a tenant's id", () => {
  const byHand = files.filter(
    (file) =>
      /^(app\/domain|app\/routes|workers)\//.test(file) &&
      /tenant_id|\btenantId\s*[:,}]/.test(readFileSync(file, "utf8")),
  );
  expect(byHand).toEqual([]);
});

test("no page loads in the background by Remix: what fails there would take the whole page with it", () => {
  const loading = files.filter(
    (file) =>
      /^app\/(ui|routes)\//.test(file) &&
      /\bfetcher\.load\b|\{[^}]*\bload\b[^}]*\} = useFetcher/.test(readFileSync(file, "utf8")),
  );

  expect(loading).toEqual([]);
});

test("no test that shares its process changes what that process is", () => {
  const changing =
    /process\.env\[.*\] =|useFakeTimers|vi\.(stub|mock)|support\/(edge|own-database)\.ts/;
  const sharing = TOGETHER.flatMap((folder) => filesIn(`test/${folder}`, /\.test\.tsx?$/)).filter(
    (file) => !CHANGING.includes(basename(file, ".test.ts")),
  );
  expect(sharing.length).toBeGreaterThan(100);
  expect(sharing.filter((file) => changing.test(readFileSync(file, "utf8")))).toEqual([]);
});
