import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { askToJoin } from "./joining/ask-to-join.ts";
import { holdRule } from "./joining/hold-rule.ts";
import { missingCourses } from "./joining/missing-courses.ts";
import { isEnrolled, takeSeat } from "./joining/take-seat.ts";
import type { Joining } from "./joining/words.ts";
import type { EnrollLearner } from "./schema.ts";

/**
 * The learner takes this course from now on, has asked to, or stands in line for a seat, as the course's rule says.
 * Enrolling again changes nothing.
 */
export async function enrollLearner(scope: Scope<Person>, { courseSlug }: EnrollLearner) {
  ensureMay(scope, "course.study");
  const { personId } = scope.actor;
  const [course] = await scope.sql<Wanted>`
    select c.id, c.price_minor as "priceMinor", e.person_id is not null as "wasIn",
           e.left_by is distinct from e.person_id and e.left_at is not null as "wasTakenOut"
    from course c left join enrollment e on e.course_id = c.id and e.person_id = ${personId}::uuid
    where c.slug = ${courseSlug} and c.state = 'published'`;
  if (!course) throw new Refusal("missing", "There is no such course.");
  const rule = await holdRule(scope, course.id);
  if (await isEnrolled(scope, course.id, personId)) return { courseSlug, standing: "enrolled" };
  await ensureMayJoin(scope, course, rule.joining);
  if (rule.joining === "request")
    return { courseSlug, standing: await askToJoin(scope, course.id, personId) };
  return { courseSlug, standing: await takeSeat(scope, rule, personId) };
}

type Wanted = Readonly<{
  id: string;
  priceMinor: bigint | null;
  wasIn: boolean;
  wasTakenOut: boolean;
}>;

async function ensureMayJoin(
  scope: Scope<Person>,
  course: Wanted,
  joining: Joining,
): Promise<void> {
  if (course.priceMinor !== null && !course.wasIn)
    throw new Refusal(
      "payment_required",
      "This course has a price, and the academy takes no payments yet. Nothing was charged.",
    );
  if (joining === "assigned" || joining === "class")
    throw new Refusal("forbidden", "Its teacher or your class decides who takes this course.");
  if (course.wasTakenOut)
    throw new Refusal("forbidden", "You were taken out of this course. Ask whoever teaches it.");
  const missing = await missingCourses(scope, course.id, scope.actor.personId);
  if (missing.length > 0)
    throw new Refusal(
      "conflict",
      `Complete first: ${missing.map(({ title }) => title).join(", ")}.`,
    );
}
