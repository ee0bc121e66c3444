import { expect, test } from "vitest";
import { discardBrand } from "#tenants/branding/discard-brand.ts";
import { previewedBrand } from "#tenants/branding/previewed-brand.ts";
import { endPreview, sharePreview } from "#tenants/branding/share-preview.ts";
import { aBrandedTenant } from "#test/support/brands.ts";
import { askAs } from "#test/support/owner.ts";
import { aTenant } from "#test/support/world.ts";

const keyIn = ({ href }: { href: string }): string => new URL(href).searchParams.get("key") ?? "";

test("the link shows the draft to whoever has it, on this tenant's host and on no other", async () => {
  const [acme, globex] = [await aBrandedTenant("Acme"), await aBrandedTenant("Globex")];

  const shared = await acme.admin.does(sharePreview, {});

  expect(shared.href).toContain(`//${acme.tenant.canonicalHost}`);
  const amara = await acme.learner();
  expect(await amara.sees(previewedBrand, keyIn(shared))).toMatchObject({
    look: { palette: { primary: "#0b1f3a" } },
  });
  expect(await amara.sees(previewedBrand, "made-up")).toBeNull();
  expect(await globex.admin.sees(previewedBrand, keyIn(shared))).toBeNull();
});

test("a new link ends the old one, and ending, discarding and publishing end the last", async () => {
  for (const end of ["end", "discard", "publish"] as const) {
    const { admin, publish } = await aBrandedTenant();
    const first = keyIn(await admin.does(sharePreview, {}));
    const second = keyIn(await admin.does(sharePreview, {}));
    expect(await admin.sees(previewedBrand, first)).toBeNull();
    expect(await admin.sees(previewedBrand, second)).not.toBeNull();

    if (end === "end") await admin.does(endPreview, {});
    if (end === "discard") await admin.does(discardBrand, {});
    if (end === "publish") await publish();

    expect(await admin.sees(previewedBrand, second)).toBeNull();
  }
});

test("after seven days the link shows nothing", async () => {
  const { tenant, admin } = await aBrandedTenant();
  const key = keyIn(await admin.does(sharePreview, {}));

  await askAs(
    "owner",
    "update brand_draft set preview_ends_at = now() - interval '1 second' where tenant_id = $1",
    [tenant.id],
  );

  expect(await admin.sees(previewedBrand, key)).toBeNull();
});

test("there is nothing to share without a draft, and nobody but an administrator shares", async () => {
  const acme = await aTenant();
  const [admin, amara] = [await acme.admin(), await acme.learner()];

  await expect(admin.does(sharePreview, {})).rejects.toMatchObject({ code: "conflict" });
  await expect(amara.does(sharePreview, {})).rejects.toMatchObject({ code: "forbidden" });
});
