import { redirect } from "@remix-run/node";
import { brandUnder, previewCookie } from "#app/brand-preview.ts";
import { visit } from "#app/edge.ts";

/** Where a shared preview link leads: from here on this browser sees the draft. */
export const loader = visit(
  async (glance, { request }) => {
    const key = new URL(request.url).searchParams.get("key") ?? "";
    await brandUnder(glance, key);
    return redirect("/", { status: 303, headers: { "Set-Cookie": previewCookie(key) } });
  },
  { at: "both", whileSuspended: true },
);

/** Never drawn: with a page of its own, a link that has ended says so as a page. */
export default function Preview() {
  return null;
}
