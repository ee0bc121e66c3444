import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { holdRule } from "./hold-rule.ts";
import { missingCourses } from "./missing-courses.ts";
import type { AssignPeople } from "./schema.ts";
import { takeSeat } from "./take-seat.ts";
import { taughtCourse } from "./taught-course.ts";

type Report = { enrolled: number; waiting: string[]; unready: string[]; unknown: string[] };

/**
 * Everybody with one of these addresses is in the course or in line for a seat, in the order of the list; the report
 * says for each which. Doing it again changes nothing.
 */
export async function assignPeople(scope: Scope<Person>, { courseSlug, emails }: AssignPeople) {
  const course = await taughtCourse(scope, courseSlug);
  const rule = await holdRule(scope, course.id);
  const people = await scope.sql<{ id: string; email: string }>`
    select id, email from person where email = any (${emails}::text[]) and state = 'active'`;
  const idOf = new Map(people.map(({ id, email }) => [email, id]));
  const report = { enrolled: 0, waiting: [], unready: [], unknown: [] } as Report;
  for (const email of emails) {
    const personId = idOf.get(email);
    if (!personId) report.unknown.push(email);
    else if ((await missingCourses(scope, course.id, personId)).length > 0)
      report.unready.push(email);
    else if ((await takeSeat(scope, rule, personId)) === "waiting") report.waiting.push(email);
    else report.enrolled += 1;
  }
  return report;
}
