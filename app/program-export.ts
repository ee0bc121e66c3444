import { type ProgramRow, programBoard } from "#app/domain/learning/programs/board.ts";
import { csvLine } from "#app/kernel/csv.ts";
import { inGlance } from "#tenants/scope.ts";
import type { Person, Tenant } from "#tenants/tenant.ts";

const BATCH = 100;
const HEAD = [
  "Name",
  "E-mail",
  "Courses completed",
  "Courses needed",
  "State",
  "Joined",
  "Due",
  "Completed",
];

/** Who is on a program and how far, as CSV, one line for each person; read and sent a hundred people at a time. */
export function programExport(tenant: Tenant, person: Person, programSlug: string): ReadableStream {
  const text = new TextEncoder();
  let after: string | null = null;
  return new ReadableStream({
    start: (out) => out.enqueue(text.encode(csvLine(HEAD))),
    pull: async (out) => {
      const asked = { after, before: null, search: "", late: false, size: BATCH };
      const page = await inGlance(tenant, person, (glance) =>
        programBoard(glance, programSlug, asked),
      );
      out.enqueue(text.encode(page.rows.map(lineOf).join("")));
      after = page.next;
      if (after === null) out.close();
    },
  });
}

const lineOf = (row: ProgramRow): string =>
  csvLine([
    row.name,
    row.email,
    String(row.progress.completed),
    String(row.progress.needed),
    stateOf(row),
    row.joinedAt.toISOString(),
    row.dueOn ?? "",
    row.completedAt?.toISOString() ?? "",
  ]);

function stateOf({ completedAt, isLate, isOverdue, progress }: ProgramRow): string {
  if (completedAt) return isLate ? "completed late" : "completed";
  if (isOverdue) return "overdue";
  return progress.value > 0 ? "in progress" : "not begun";
}
