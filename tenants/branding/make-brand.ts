import { ensureMay } from "../permission.ts";
import { inGlance } from "../scope.ts";
import { keepBytes } from "../storage/storage.ts";
import type { Actor, Tenant } from "../tenant.ts";
import type { Brand } from "./brand.ts";
import { draftIn } from "./draft.ts";
import { drawPictures, PICTURE_NAMES, type PictureName } from "./draw-pictures.ts";
import type { KeptPicture } from "./note-file.ts";
import { brandFrom } from "./published-brand.ts";
import type { PublishBrand } from "./schema.ts";

/** A draft as it would be published. */
export type MadeBrand = Readonly<{
  brand: Brand;
  pictures: readonly (readonly [PictureName, KeptPicture])[];
  drawnFor: string;
}>;

/** What is to be published; `made` is null when the draft is not there any more, or is another one by now. */
export type Publication = PublishBrand & Readonly<{ made: MadeBrand | null }>;

/** Compiles and draws the draft and keeps its pictures, outside any scope, for `publishBrand`. */
export async function makeBrand(
  tenant: Tenant,
  actor: Actor,
  asked: PublishBrand,
): Promise<Publication> {
  ensureMay({ actor }, "company.brand");
  const draft = await inGlance(tenant, actor, draftIn);
  if (draft?.revision !== asked.revision) return { ...asked, made: null };
  const brand = brandFrom(draft.look);
  const drawn = await drawPictures(tenant, brand);
  const pictures = PICTURE_NAMES.map(
    async (name) => [name, await keepPicture(tenant, name, drawn[name])] as const,
  );
  return {
    ...asked,
    made: { brand, pictures: await Promise.all(pictures), drawnFor: tenant.name },
  };
}

async function keepPicture(
  tenant: Tenant,
  name: PictureName,
  bytes: Uint8Array,
): Promise<KeptPicture> {
  const mediaType = name.endsWith(".ico") ? "image/x-icon" : "image/png";
  return { sha256: await keepBytes(tenant, bytes), mediaType, size: bytes.length };
}
