import { Refusal } from "#app/kernel/refusal.ts";
import { type Brand, cssVersion, type ShownBrand, shownBrand } from "#tenants/branding/brand.ts";
import { previewedBrand } from "#tenants/branding/previewed-brand.ts";
import { publishedBrand } from "#tenants/branding/published-brand.ts";
import type { Glance } from "#tenants/scope.ts";

const COOKIE = "__Host-brand-preview";
const LASTS_S = 7 * 24 * 60 * 60;

/** Shows the draft in this browser; the link's key says for how long. */
export const previewCookie = (key: string): string =>
  `${COOKIE}=${encodeURIComponent(key)}; Path=/; Max-Age=${LASTS_S}; HttpOnly; Secure; SameSite=Lax`;

/** Shows what is published again. */
export const noPreviewCookie = (): string =>
  `${COOKIE}=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax`;

/** What is published or, by the key in a preview's cookie, the draft. */
async function brandFor(
  glance: Glance,
  request: Request,
): Promise<Readonly<{ brand: Brand; isPreview: boolean }>> {
  const key = keyIn(request.headers.get("Cookie"));
  const draft = key ? await previewedBrand(glance, key) : null;
  return { brand: draft ?? (await publishedBrand(glance)), isPreview: draft !== null };
}

/** The brand that whoever asks is to see, as the pages need it. */
export async function shownBrandFor(
  glance: Glance,
  request: Request,
): Promise<ShownBrand & { isPreview: boolean }> {
  const { brand, isPreview } = await brandFor(glance, request);
  return { ...shownBrand(glance.tenant, brand), isPreview };
}

/** The style sheet of the brand that whoever asks is to see. */
export async function brandSheet(glance: Glance, request: Request) {
  const { brand, isPreview } = await brandFor(glance, request);
  return { css: brand.css, version: cssVersion(brand), isPreview };
}

/** The draft that this key shows; refuses a key that shows none. */
export async function brandUnder(glance: Glance, key: string): Promise<Brand> {
  const draft = await previewedBrand(glance, key);
  if (draft) return draft;
  throw new Refusal(
    "gone",
    "This preview has ended: its time is over, or the look was published or discarded. Ask for a new link.",
  );
}

function keyIn(header: string | null): string | null {
  const pair = header?.split("; ").find((cookie) => cookie.startsWith(`${COOKIE}=`));
  return pair?.slice(COOKIE.length + 1) || null;
}
