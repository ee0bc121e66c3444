import { redirect } from "@remix-run/node";
import { noPreviewCookie } from "#app/brand-preview.ts";
import { visit } from "#app/edge.ts";

/** The way out of a preview; it changes nothing but this browser's own cookie. */
export const loader = visit(
  async () => redirect("/", { status: 303, headers: { "Set-Cookie": noPreviewCookie() } }),
  { at: "both", whileSuspended: true },
);
