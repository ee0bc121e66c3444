import { statementState } from "#app/domain/marketplace/payouts/schema.ts";
import { earningsExport } from "#app/earnings-export.ts";
import { read } from "#app/edge.ts";

/** The statement of whoever asks as a file for a spreadsheet. */
export const loader = read("signed-in", async ({ tenant, actor }, { request }) => {
  const state = statementState(new URL(request.url).searchParams);
  return new Response(earningsExport(tenant, actor, state), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="earnings.csv"',
      "Cache-Control": "private, no-store",
    },
  });
});
