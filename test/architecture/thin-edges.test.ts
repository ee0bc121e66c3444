import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`);

test.each(filesIn("app/routes"))("%s only parses, calls and draws", (file) => {
  const source = readFileSync(file, "utf8");

  expect(source.split("\n").length).toBeLessThanOrEqual(121);
  expect(source).not.toMatch(
    /\btry\b\s*\{|\$transaction|\.findMany|\.roles? ===|roles\.includes|new Date\(|process\.env/,
  );
});

test.each(filesIn("app/ui").concat(filesIn("app/routes")))(
  "%s has no inline style, which the policy would drop",
  (file) => {
    expect(readFileSync(file, "utf8")).not.toMatch(/<[a-z][^>]*\sstyle=[{"]/);
  },
);
