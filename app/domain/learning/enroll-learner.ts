import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "#tenants/journal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { learnerEnrolled } from "./events.ts";
import type { EnrollLearner } from "./schema.ts";

/** The learner takes this free course from now on. Enrolling again changes nothing. */
export async function enrollLearner(scope: Scope<Person>, { courseSlug }: EnrollLearner) {
  ensureMay(scope, "course.study");
  const course = await scope.db.course.findFirst({
    where: { slug: courseSlug, state: "published" },
    select: { id: true, priceMinor: true },
  });
  if (!course) throw new Refusal("missing", "There is no such course.");

  const { personId } = scope.actor;
  if (course.priceMinor !== null && !(await isEnrolled(scope, course.id)))
    throw new Refusal(
      "payment_required",
      "This course has a price, and the academy takes no payments yet. Nothing was charged.",
    );
  const { count } = await scope.db.enrollment.createMany({
    data: { personId, courseId: course.id },
    skipDuplicates: true,
  });
  if (count > 0) await announce(scope, learnerEnrolled, { personId, courseId: course.id });
  return { courseSlug };
}

const isEnrolled = async ({ db, actor }: Scope<Person>, courseId: string): Promise<boolean> =>
  (await db.enrollment.findFirst({
    where: { personId: actor.personId, courseId },
    select: { courseId: true },
  })) !== null;
