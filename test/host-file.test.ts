import { expect, test } from "vitest";
import { hostFile, keptByVersion } from "#app/host-file.ts";

const asked = (path: string, headers: Record<string, string> = {}) =>
  new Request(`https://academy.example${path}`, { headers });
const SHEET = { body: ":root{}", type: "text/css", keep: "checked" } as const;

test("a file by its present version is kept for a year, by any other it is asked for again", () => {
  expect(keptByVersion(asked("/brand.css?v=new"), "new")).toBe("forever");
  expect(keptByVersion(asked("/brand.css?v=old"), "new")).toBe("checked");
  expect(keptByVersion(asked("/brand.css"), "new")).toBe("checked");

  const kept = hostFile(asked("/brand.css"), { ...SHEET, keep: "forever" });
  expect(kept.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
});

test("what the browser has already is not sent again", async () => {
  const etag = hostFile(asked("/brand.css"), SHEET).headers.get("ETag") ?? "";

  const same = hostFile(asked("/brand.css", { "If-None-Match": `"x", W/${etag}` }), SHEET);
  const other = hostFile(asked("/brand.css", { "If-None-Match": '"x"' }), SHEET);

  expect([same.status, await same.text()]).toEqual([304, ""]);
  expect([other.status, await other.text()]).toEqual([200, ":root{}"]);
});
