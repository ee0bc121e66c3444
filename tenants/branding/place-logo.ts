import { ensureMay } from "../permission.ts";
import type { Scope } from "../scope.ts";
import { beginDraft } from "./begin-draft.ts";
import { type KeptPicture, noteFile } from "./note-file.ts";
import type { LogoVariant } from "./words.ts";

/** A logo whose bytes are kept, and the pages that it is for. */
export type TakenLogo = Readonly<{ variant: LogoVariant; picture: KeptPicture }>;

/** The draft has this logo on its light or its dark pages. */
export async function placeLogo(scope: Scope, { variant, picture }: TakenLogo) {
  ensureMay(scope, "company.brand");
  await beginDraft(scope);
  await hang(scope, variant, await noteFile(scope, picture));
}

/** The draft has no logo of this kind; the academy's name stands in for it. */
export async function removeLogo(scope: Scope, { variant }: Pick<TakenLogo, "variant">) {
  ensureMay(scope, "company.brand");
  await beginDraft(scope);
  await hang(scope, variant, null);
}

const hang = ({ sql }: Scope, variant: LogoVariant, id: string | null) =>
  variant === "light"
    ? sql`update brand_draft set logo_id = ${id}::uuid, revision = gen_random_uuid(), changed_at = now()`
    : sql`update brand_draft set logo_dark_id = ${id}::uuid, revision = gen_random_uuid(), changed_at = now()`;
