import sharp from "sharp";
import { expect, test } from "vitest";
import { placeLogo, removeLogo } from "#tenants/branding/place-logo.ts";
import { brandPage, logoNamed } from "#tenants/branding/queries.ts";
import { receiveLogo } from "#tenants/branding/receive-logo.ts";
import { keptBytes } from "#tenants/storage/storage.ts";
import { aBrandedTenant } from "#test/support/brands.ts";
import { aTenant } from "#test/support/world.ts";

const uploaded = (bytes: Uint8Array | string, name = "logo.png") =>
  new File([bytes as BlobPart], name);
const square = () =>
  sharp({ create: { width: 300, height: 300, channels: 4, background: "#c8102e" } })
    .png()
    .toBuffer();

test("an uploaded logo is drawn anew, kept, and on the draft's pages", async () => {
  const { tenant, admin } = await aBrandedTenant();
  const logo = uploaded(await square());

  const taken = await receiveLogo(tenant, admin, { variant: "light", logo });
  await admin.does(placeLogo, taken);

  const { look } = await admin.sees(brandPage);
  expect(look).toMatchObject({ logoUrl: `/brand/${taken.picture.sha256}`, logoDarkUrl: null });
  expect(await keptBytes(tenant, taken.picture.sha256)).not.toBeNull();
  expect(await admin.sees(logoNamed, taken.picture.sha256)).toBe(taken.picture.sha256);

  await admin.does(removeLogo, { variant: "light" });
  expect((await admin.sees(brandPage)).look.logoUrl).toBeNull();
});

test("a script in the clothes of a picture is refused by name of its field", async () => {
  const { tenant, admin } = await aBrandedTenant();
  const logo = uploaded("<html><script>alert(1)</script></html>");

  const attempt = receiveLogo(tenant, admin, { variant: "light", logo });

  await expect(attempt).rejects.toMatchObject({
    code: "invalid",
    fields: { logo: expect.stringContaining("not a picture") },
  });
});

test("another company's logo does not exist here", async () => {
  const [acme, globex] = [await aBrandedTenant("Acme"), await aTenant("Globex")];
  const sha256 = await acme.hang(await square());

  const stranger = await globex.learner();

  await expect(stranger.sees(logoNamed, sha256)).rejects.toMatchObject({ code: "missing" });
  await expect(stranger.sees(logoNamed, "../../etc/passwd")).rejects.toMatchObject({
    code: "missing",
  });
});
