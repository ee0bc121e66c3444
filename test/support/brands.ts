import { makeBrand } from "#tenants/branding/make-brand.ts";
import { noteFile } from "#tenants/branding/note-file.ts";
import { placeLogo } from "#tenants/branding/place-logo.ts";
import { publishBrand } from "#tenants/branding/publish-brand.ts";
import { brandPage } from "#tenants/branding/queries.ts";
import { saveBrand } from "#tenants/branding/save-brand.ts";
import { SaveBrand } from "#tenants/branding/schema.ts";
import { tenantById } from "#tenants/by-host.ts";
import { keepBytes } from "#tenants/storage/storage.ts";
import { aTenant } from "./world.ts";

/** A look as the form sends it. */
export const NAVY = {
  primary: "#0B1F3A",
  accent: "#C8102E",
  neutral: "cool",
  radius: "sharp",
  font: "inter",
  tagline: "Steel, tides and patience",
};

/** A company whose admin has a draft in navy and red. */
export async function aBrandedTenant(name?: string) {
  const acme = await aTenant(name);
  const admin = await acme.admin();
  const save = async (look: typeof NAVY) => {
    await admin.does(saveBrand, SaveBrand.parse(look));
    const { draft } = await admin.sees(brandPage);
    if (!draft) throw new Error("a draft that was just saved is not there");
    return draft.revision;
  };
  const publish = async () => {
    const { draft } = await admin.sees(brandPage);
    const asked = { revision: draft?.revision ?? "", note: "" };
    return admin.does(publishBrand, await makeBrand(acme.tenant, admin, asked));
  };
  /** Hangs bytes of any kind as a logo, past the look that is taken at uploads. */
  const hang = async (bytes: Uint8Array) => {
    const sha256 = await keepBytes(acme.tenant, bytes);
    const picture = { sha256, mediaType: "image/png", size: bytes.length };
    await acme.setUp((scope) => noteFile(scope, picture));
    await admin.does(placeLogo, { variant: "light", picture });
    return sha256;
  };
  /** The tenant as a request finds it now, with the version that its last publication gave it. */
  const present = async () => {
    const tenant = await tenantById(acme.tenant.id);
    if (!tenant) throw new Error("the tenant is gone");
    return tenant;
  };
  return { ...acme, admin, save, publish, hang, present, revision: await save(NAVY) };
}
