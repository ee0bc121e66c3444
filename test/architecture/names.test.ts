import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";

const FORBIDDEN =
  /(^|-)(utils?|helpers?|managers?|services?|handlers?|common|misc|base|data|info|process)(-|\.|$)/;

const files = ["app", "tenants", "workers"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(tsx?|js)$/.test(file))
    .map((file) => `${folder}/${file}`),
);

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
