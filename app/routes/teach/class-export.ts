import { classExport } from "#app/class-export.ts";
import { taughtClass } from "#app/domain/learning/classes/queries.ts";
import { read } from "#app/edge.ts";

/** The board of a class as a file for a spreadsheet. */
export const loader = read("class.see", async (glance, { params }) => {
  const { id } = await taughtClass(glance, String(params["classId"]));
  return new Response(classExport(glance.tenant, glance.actor, id), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="class.csv"',
      "Cache-Control": "private, no-store",
    },
  });
});
