import { expect, test } from "vitest";
import { keptPage } from "#app/server/kept-page.ts";
import { bytesOf, wholeAnswer } from "#app/server/whole-answer.ts";
import { aTenant } from "#test/support/world.ts";

const page =
  (text: string, headers: Record<string, string> = {}) =>
  async () =>
    wholeAnswer(Buffer.from(text), {
      headers: { "Content-Type": "text/html; charset=utf-8", ...headers },
    });

const textOf = (answer: Response): string => String(bytesOf(answer));

test("a kept page has the nonce of its own answer, never of the one before", async () => {
  const { tenant } = await aTenant();

  const first = await keptPage(tenant, "/a", ["n0nce1", "req1"], page("<i nonce=n0nce1>req1</i>"));
  const second = await keptPage(tenant, "/a", ["n0nce2", "req2"], page("not drawn again"));

  expect(textOf(first)).toBe("<i nonce=n0nce1>req1</i>");
  expect(textOf(second)).toBe("<i nonce=n0nce2>req2</i>");
});

test("a page is drawn again as soon as the tenant shows something else", async () => {
  const { tenant } = await aTenant();
  await keptPage(tenant, "/b", ["x1"], page("old"));

  const later = await keptPage(
    { ...tenant, version: tenant.version + 1n },
    "/b",
    ["x2"],
    page("new"),
  );

  expect(textOf(later)).toBe("new");
});

test("a neighbor's page of the same address is another page", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  await keptPage(acme.tenant, "/c", ["x1"], page("acme"));

  const theirs = await keptPage(globex.tenant, "/c", ["x2"], page("globex"));

  expect(textOf(theirs)).toBe("globex");
});

test("what sets a cookie, refuses or is no page is never kept", async () => {
  const { tenant } = await aTenant();
  const refused = async () =>
    wholeAnswer(Buffer.from("no"), { status: 404, headers: { "Content-Type": "text/html" } });
  await keptPage(tenant, "/d", ["x1"], page("with cookie", { "Set-Cookie": "a=b" }));
  await keptPage(tenant, "/e", ["x1"], refused);

  expect(textOf(await keptPage(tenant, "/d", ["x2"], page("fresh")))).toBe("fresh");
  expect(textOf(await keptPage(tenant, "/e", ["x2"], page("there now")))).toBe("there now");
});
