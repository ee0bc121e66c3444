import { departmentExport } from "#app/department-export.ts";
import { read } from "#app/edge.ts";

/** Everybody with their department, as a file for a spreadsheet. */
export const loader = read(
  "company.people",
  async ({ tenant, actor }) =>
    new Response(departmentExport(tenant, actor), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="departments.csv"',
        "Cache-Control": "private, no-store",
      },
    }),
);
