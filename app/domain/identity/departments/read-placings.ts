import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import { byWords } from "./department.ts";
import { holdDepartments } from "./hold-departments.ts";
import { judgePlacings, type Placed, placingLines } from "./judge-placings.ts";

const MOST_LINES = 5_000;

/** What a list of people and departments means here and now, with the departments held. */
export async function readPlacings(scope: Scope, text: string) {
  const all = await holdDepartments(scope);
  const lines = placingLines(text);
  if (lines.length === 0 || lines.length > MOST_LINES)
    throw new Refusal("invalid", "Please look at the marked fields.", {
      addresses:
        lines.length === 0
          ? "Give at least one line."
          : `Give at most ${MOST_LINES} lines at once.`,
    });
  const rows = await scope.sql<Placed>`
    select id, email, department_id as "departmentId" from person
    where email = any (${lines.map(({ email }) => email)}::text[])`;
  const people = new Map(rows.map((person) => [person.email, person]));
  const departments = new Map(byWords(all));
  return { people, departments, judged: judgePlacings(lines, people, departments) };
}
