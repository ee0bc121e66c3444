import { teamBoard } from "#app/domain/learning/teams/queries.ts";
import { csvLine } from "#app/kernel/csv.ts";
import { inGlance } from "#tenants/scope.ts";
import type { Person, Tenant } from "#tenants/tenant.ts";

const BATCH = 500;
const HEAD = ["Name", "E-mail", "Department", "In progress", "Completed", "Overdue"];

/** The people of somebody's departments as CSV, one line for each; read and sent a few hundred at a time. */
export function teamExport(tenant: Tenant, person: Person): ReadableStream {
  const text = new TextEncoder();
  let after: string | null = null;
  return new ReadableStream({
    start: (out) => out.enqueue(text.encode(csvLine(HEAD))),
    pull: async (out) => {
      const asked = { after, before: null, search: "", late: false, size: BATCH };
      const page = await inGlance(tenant, person, (glance) => teamBoard(glance, asked));
      const lines = page.rows.map(({ name, email, department, open, completed, overdue }) =>
        csvLine([name, email, department, String(open), String(completed), overdue.join("; ")]),
      );
      out.enqueue(text.encode(lines.join("")));
      after = page.next;
      if (after === null) out.close();
    },
  });
}
