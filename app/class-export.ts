import { type BoardRow, classBoard } from "#app/domain/learning/classes/board.ts";
import type { Standing } from "#app/domain/learning/classes/words.ts";
import { csvLine } from "#app/kernel/csv.ts";
import { inGlance } from "#tenants/scope.ts";
import type { Person, Tenant } from "#tenants/tenant.ts";

const BATCH = 250;
const HEAD = [
  "Name",
  "E-mail",
  "Course",
  "Lessons done",
  "Lessons",
  "State",
  "Due",
  "Completed",
  "Last activity",
];

/** The board of a class as CSV, one line for each person and course; read and sent a few hundred people at a time. */
export function classExport(tenant: Tenant, person: Person, classId: string): ReadableStream {
  const text = new TextEncoder();
  let after: string | null = null;
  return new ReadableStream({
    start: (out) => out.enqueue(text.encode(csvLine(HEAD))),
    pull: async (out) => {
      const asked = { after, before: null, search: "", late: false, size: BATCH };
      const page = await inGlance(tenant, person, (glance) => classBoard(glance, classId, asked));
      out.enqueue(text.encode(page.rows.flatMap(linesOf).join("")));
      after = page.next;
      if (after === null) out.close();
    },
  });
}

/** Somebody of a class without courses has a line too. */
const linesOf = ({ name, email, standings }: BoardRow): string[] =>
  standings.length === 0
    ? [csvLine([name, email, ...HEAD.slice(2).map(() => "")])]
    : standings.map((one) => csvLine([name, email, ...fieldsOf(one)]));

const fieldsOf = (one: Standing): string[] => [
  one.title,
  String(one.done),
  String(one.lessons),
  stateOf(one),
  one.dueOn ?? "",
  one.completedAt?.toISOString() ?? "",
  one.lastOpenedAt?.toISOString() ?? "",
];

function stateOf({ enrolledAt, completedAt, isLate, isOverdue, done }: Standing): string {
  if (!enrolledAt) return "not enrolled";
  if (completedAt) return isLate ? "completed late" : "completed";
  if (isOverdue) return "overdue";
  return done > 0 ? "in progress" : "not begun";
}
