import { ensureMay } from "../permission.ts";
import { keepBytes } from "../storage/storage.ts";
import type { Actor, Tenant } from "../tenant.ts";
import type { TakenLogo } from "./place-logo.ts";
import type { PlaceLogo } from "./schema.ts";
import { takeLogo } from "./take-logo.ts";

/** Draws and keeps an uploaded logo, outside any scope. Refuses what is no picture, and anybody who may not. */
export async function receiveLogo(
  tenant: Tenant,
  actor: Actor,
  { variant, logo }: PlaceLogo,
): Promise<TakenLogo> {
  ensureMay({ actor }, "company.brand");
  const { bytes, width, height } = await takeLogo(new Uint8Array(await logo.arrayBuffer()));
  const sha256 = await keepBytes(tenant, bytes);
  return {
    variant,
    picture: { sha256, mediaType: "image/png", size: bytes.length, width, height },
  };
}
