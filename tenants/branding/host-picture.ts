import { keptBytes } from "../storage/storage.ts";
import type { Tenant } from "../tenant.ts";
import { type Brand, iconVersion } from "./brand.ts";
import { drawPictures, type PictureName, type Pictures } from "./draw-pictures.ts";

/**
 * One picture of a host as bytes: the one that was kept when the brand was published or, for an academy that has
 * published none or has another name since, one that this process draws once. Call it outside of a scope.
 */
export async function hostPicture(
  tenant: Tenant,
  brand: Brand,
  name: PictureName,
): Promise<Uint8Array> {
  const sha256 = brand.drawnFor === tenant.name ? brand.pictures[name] : undefined;
  const kept = sha256 ? await keptBytes(tenant, sha256) : null;
  return kept ?? (await drawnOnce(tenant, brand))[name];
}

const MOST = 200;
const drawn = new Map<string, Promise<Pictures>>();

function drawnOnce(tenant: Tenant, brand: Brand): Promise<Pictures> {
  const key = `${tenant.id} ${iconVersion(tenant.name, brand)}`;
  return drawn.get(key) ?? draw(key, tenant, brand);
}

function draw(key: string, tenant: Tenant, brand: Brand): Promise<Pictures> {
  const drawing = drawPictures(tenant, brand);
  drawing.catch(() => drawn.delete(key));
  if (drawn.size >= MOST) drawn.delete(drawn.keys().next().value ?? "");
  drawn.set(key, drawing);
  return drawing;
}
