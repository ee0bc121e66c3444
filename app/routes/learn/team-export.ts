import { read } from "#app/edge.ts";
import { teamExport } from "#app/team-export.ts";

/** How the people of one's departments are doing, as a file for a spreadsheet. */
export const loader = read(
  "team.see",
  async ({ tenant, actor }) =>
    new Response(teamExport(tenant, actor), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="team.csv"',
        "Cache-Control": "private, no-store",
      },
    }),
);
