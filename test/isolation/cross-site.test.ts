import { afterAll, expect, test } from "vitest";
import { cookieFor } from "#test/support/cookie-for.ts";
import { aProduct } from "#test/support/product.ts";
import { everyRoute } from "#test/support/routes.ts";
import { aTenant } from "#test/support/world.ts";

const product = await aProduct();
afterAll(() => product.stop());

const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
const host = `${acme.tenant.slug}.localhost`;
const own = `http://${host}:${product.port}`;
const neighbor = `http://${globex.tenant.slug}.localhost:${product.port}`;
const cookie = await cookieFor(acme, (await acme.admin()).personId);

/** What a page of somebody else's, or a program that lies, may send along. */
const FORGED: Readonly<Record<string, Record<string, string>>> = {
  "from another site": { Origin: "https://evil.example" },
  "from a sibling academy": { Origin: neighbor },
  "from nowhere": { Origin: "null" },
  "without an origin": { Origin: "" },
  "with a forged host behind it": {
    Origin: "https://evil.example",
    "X-Forwarded-Host": "evil.example",
  },
  "by a subdomain, as the browser says": { Origin: "", "Sec-Fetch-Site": "same-site" },
};

const paths = (await everyRoute()).map(({ path }) =>
  path.replaceAll(/:\w+/g, "x").replace("/*", "/x"),
);

test.each(Object.entries(FORGED))(
  "a form %s changes nothing at any address",
  async (_, forged) => {
    const answers = await Promise.all(
      paths.flatMap((path) =>
        [path, `${path === "/" ? "/_root" : path}.data`, `${path}?_data=root`].map(
          async (address) => ({
            address,
            status: (
              await product.open(host, address, { cookie, form: { name: "x" }, headers: forged })
            ).status,
          }),
        ),
      ),
    );
    expect(answers.filter(({ status }) => status !== 403)).toEqual([]);
    expect(answers.length).toBeGreaterThan(150);
  },
  120_000,
);

test("the same form from the academy's own page is taken", async () => {
  const page = await product.open(host, "/sign-out", {
    cookie,
    form: {},
    headers: { Origin: own },
  });
  expect(page.status).toBe(303);
});
