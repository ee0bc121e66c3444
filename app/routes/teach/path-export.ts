import { programDesk } from "#app/domain/learning/programs/desk.ts";
import { read } from "#app/edge.ts";
import { programExport } from "#app/program-export.ts";

/** Who is on a path or in a bundle, as a file for a spreadsheet. */
export const loader = read("course.write", async (glance, { params }) => {
  const { slug } = await programDesk(glance, String(params["programSlug"]));
  return new Response(programExport(glance.tenant, glance.actor, slug), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="people.csv"',
      "Cache-Control": "private, no-store",
    },
  });
});
