import { afterAll, expect, test } from "vitest";
import { discardBrand } from "#tenants/branding/discard-brand.ts";
import { sharePreview } from "#tenants/branding/share-preview.ts";
import { aBrandedTenant, NAVY } from "#test/support/brands.ts";
import { aProduct, type Page } from "#test/support/product.ts";

const product = await aProduct();
afterAll(() => product.stop());

/** An academy in navy, and its host on the running product. */
async function live(name?: string) {
  const acme = await aBrandedTenant(name);
  await acme.publish();
  const host = `${acme.tenant.slug}.localhost`;
  return { ...acme, open: (path: string, visit = {}) => product.open(host, path, visit) };
}

const sheetIn = ({ text }: Page): string => /href="(\/brand\.css[^"]*)"/.exec(text)?.[1] ?? "";

test("every page, also one that is not there, links the brand of its host", async () => {
  const { open } = await live();

  for (const [path, status] of [
    ["/", 200],
    ["/sign-in", 200],
    ["/nowhere", 404],
    ["/courses/no-such-course", 404],
  ] as const) {
    const page = await open(path);
    expect([path, page.status]).toEqual([path, status]);
    expect(page.text).toContain('<meta property="og:site_name" content="Acme"/>');
    const sheet = await open(sheetIn(page));
    expect(sheet.text).toContain("--primary:#0b1f3a;");
    expect(sheet.headers["cache-control"]).toContain("immutable");
  }
});

test("a host answers with its own icons, manifest and robots.txt, and says when they are the same", async () => {
  const { open } = await live();
  const types = {
    "/favicon.ico": "image/x-icon",
    "/apple-touch-icon.png": "image/png",
    "/icons/icon-512.png": "image/png",
    "/icons/icon-maskable-512.png": "image/png",
    "/og.png": "image/png",
    "/manifest.webmanifest": "application/manifest+json",
    "/robots.txt": "text/plain; charset=utf-8",
    "/brand.css": "text/css; charset=utf-8",
  };
  for (const [path, type] of Object.entries(types)) {
    const file = await open(path);
    const etag = String(file.headers.etag);
    const again = await open(path, { headers: { "If-None-Match": etag } });

    expect([path, file.status, file.headers["content-type"]]).toEqual([path, 200, type]);
    expect([path, again.status, again.text]).toEqual([path, 304, ""]);
  }
  expect((await open("/icons/evil.png")).status).toBe(404);
  expect(JSON.parse((await open("/manifest.webmanifest")).text)).toMatchObject({ name: "Acme" });
});

test("a preview link shows the draft on every page of its host until it ends or is left", async () => {
  const { admin, open, save } = await live();
  const globex = await live("Globex");
  await save({ ...NAVY, primary: "#ff1493" });
  const { href } = await admin.does(sharePreview, {});
  const { pathname, search } = new URL(href);

  const opened = await open(pathname + search);
  const cookie = String(opened.headers["set-cookie"]).split(";")[0];
  expect([opened.status, opened.headers.location]).toEqual([303, "/"]);
  expect(String(opened.headers["set-cookie"])).toMatch(/^__Host-.*HttpOnly; Secure; SameSite=Lax/);

  const page = await open("/sign-in", { cookie });
  const sheet = await open(sheetIn(page), { cookie });
  expect(page.text).toContain("Preview, not published");
  expect(sheet.text).toContain("--primary:#ff1493;");
  expect(sheet.headers["cache-control"]).toBe("private, no-store");
  expect((await open("/sign-in")).text).not.toContain("Preview, not published");
  expect((await globex.open("/sign-in", { cookie })).text).not.toContain("Preview, not published");

  expect(String((await open("/brand-preview/leave", { cookie })).headers["set-cookie"])).toContain(
    "Max-Age=0",
  );
  await admin.does(discardBrand, {});
  expect((await open("/sign-in", { cookie })).text).not.toContain("Preview, not published");
  const ended = await open(pathname + search);
  expect([ended.status, ended.headers["set-cookie"]]).toEqual([410, undefined]);
});
