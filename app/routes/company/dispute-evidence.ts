import { disputePage } from "#app/domain/marketplace/disputes/queries.ts";
import { read } from "#app/edge.ts";

/** Our side of a dispute, as a file. */
export const loader = read("company.billing", async (glance, { params }) => {
  const { text } = await disputePage(glance, String(params["disputeId"]));
  return new Response(text, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": 'attachment; filename="evidence.txt"',
      "Cache-Control": "private, no-store",
    },
  });
});
