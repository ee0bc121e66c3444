import { hashOf } from "#app/kernel/secret.ts";
import type { Glance } from "../scope.ts";
import type { Brand } from "./brand.ts";
import { draftIn } from "./draft.ts";
import { brandFrom } from "./published-brand.ts";

/** The draft, for whoever holds the key of its preview link; null when the link is none of ours or has ended. */
export async function previewedBrand(glance: Glance, key: string): Promise<Brand | null> {
  const draft = await draftIn(glance);
  const fits = draft?.previewHash && hashOf(key).equals(draft.previewHash);
  return fits ? brandFrom(draft.look) : null;
}
