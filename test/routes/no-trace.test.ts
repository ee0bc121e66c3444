import { readdirSync, readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import * as letters from "#app/domain/identity/letters.ts";
import { postLetter } from "#app/domain/identity/post-letter.ts";
import { takeCourse } from "#app/take-course.ts";
import { inScope } from "#tenants/scope.ts";
import { aBrandedTenant } from "#test/support/brands.ts";
import { cookieFor } from "#test/support/cookie-for.ts";
import { aCourse } from "#test/support/courses.ts";
import { lettersTo } from "#test/support/letters.ts";
import { aProduct, type Page } from "#test/support/product.ts";
import { everyRoute } from "#test/support/routes.ts";

const PLATFORM = /azora/i;

const product = await aProduct();
afterAll(() => product.stop());

const acme = await aBrandedTenant("Acme");
const { course } = await takeCourse(acme.tenant, acme.admin, aCourse());
await acme.publish();
const host = `${acme.tenant.slug}.localhost`;
const cookies = [undefined, await cookieFor(acme, acme.admin.personId)];
const paths = (await everyRoute()).map(({ path }) =>
  path
    .replace(":courseSlug", course.slug)
    .replace(":lessonSlug", "bowline")
    .replace(":kind", "terms")
    .replace(":name", "icon-192.png")
    .replace(":variant", "light")
    .replace(":number", "1")
    .replace("*", "nowhere"),
);

const wholeOf = ({ headers, text }: Page): string => `${JSON.stringify(headers)}\n${text}`;

test.each([...new Set(paths)])("%s does not name the platform", async (path) => {
  for (const cookie of cookies) {
    expect(wholeOf(await product.open(host, path, { cookie }))).not.toMatch(PLATFORM);
    const form = { email: "nobody@example.com", password: "wrong" };
    expect(wholeOf(await product.open(host, path, { cookie, form }))).not.toMatch(PLATFORM);
  }
});

test("neither do the page of an unknown host, a forged form and a broken request", async () => {
  const unknown = await product.open("nobody.example", "/");
  const forged = await product.open(host, "/sign-in", {
    form: { email: "x" },
    headers: { Origin: "https://evil.example" },
  });
  const broken = await product.open(host, "/%E0%A4%A");

  expect([unknown.status, forged.status]).toEqual([404, 403]);
  for (const page of [unknown, forged, broken]) expect(wholeOf(page)).not.toMatch(PLATFORM);
});

test("neither does any file that a browser downloads", () => {
  const files = readdirSync("build/client", { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(js|css|json|html|svg|txt)$/.test(file),
  );
  const traces = files.filter((file) =>
    PLATFORM.test(readFileSync(`build/client/${file}`, "utf8")),
  );

  expect(files.length).toBeGreaterThan(20);
  expect(traces).toEqual([]);
});

test("neither does any mail, and every mail wears the academy's brand", async () => {
  const to = `reader@${acme.tenant.slug}.example`;
  const words = {
    academy: acme.tenant.name,
    href: `http://${host}/`,
    inviter: "Ines Duarte",
    email: to,
  };
  const worker = { kind: "system", because: "test" } as const;
  for (const write of Object.values(letters))
    await inScope(await acme.present(), worker, (scope) => postLetter(scope, to, write(words)));

  const posted = await lettersTo(acme, to);

  expect(posted).toHaveLength(Object.keys(letters).length);
  for (const letter of posted) {
    expect(JSON.stringify(letter)).not.toMatch(PLATFORM);
    expect(letter.html).toContain("#0b1f3a");
  }
});
