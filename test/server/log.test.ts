import { afterAll, expect, test } from "vitest";
import { aProduct } from "#test/support/product.ts";
import { aTenant } from "#test/support/world.ts";

const product = await aProduct({ LOG_LEVEL: "trace" });
afterAll(() => product.stop());

test("a request leaves one line that says who asked for what, and nothing that is secret or personal", async () => {
  const { tenant } = await aTenant();
  const host = `${tenant.slug}.localhost`;
  const cookie = "__Host-session=canary-cookie";
  const form = { email: "canary-address@example.com", password: "canary-password" };

  await product.open(host, "/sign-in", { cookie, form });
  await product.open(host, "/sign-in/link?secret=canary-secret", { cookie });
  await product.open(host, "/courses?words=canary-words", {
    headers: { Authorization: "Bearer canary-bearer" },
  });
  await product.stop();

  const lines = product
    .log()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  expect(product.log()).not.toContain("canary");
  expect(lines.filter(({ msg }) => msg === "request")).toEqual([
    expect.objectContaining({ method: "POST", path: "/sign-in", status: 401, tenant: tenant.slug }),
    expect.objectContaining({ method: "GET", path: "/sign-in/link", tenant: tenant.slug }),
    expect.objectContaining({ method: "GET", path: "/courses", status: 200, tenant: tenant.slug }),
  ]);
  for (const { request, ms } of lines.filter(({ msg }) => msg === "request"))
    expect([typeof request, typeof ms]).toEqual(["string", "number"]);
});
