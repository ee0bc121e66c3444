import { assignmentExport } from "#app/assignment-export.ts";
import { ownAssignment } from "#app/domain/learning/assigning/queries.ts";
import { read } from "#app/edge.ts";

/** What has become of everybody in an assignment, as a file for a spreadsheet. */
export const loader = read("course.write", async (glance, { params }) => {
  const { id } = await ownAssignment(glance, String(params["assignmentId"]));
  return new Response(assignmentExport(glance.tenant, glance.actor, id), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="assignment.csv"',
      "Cache-Control": "private, no-store",
    },
  });
});
