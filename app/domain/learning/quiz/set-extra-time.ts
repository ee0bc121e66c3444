import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { SetExtraTime } from "./schema.ts";
import { taughtQuiz } from "./taught-quiz.ts";

/** This learner of the course has that much more time in every attempt that begins from now on; 0 is none. */
export async function setExtraTime(scope: Scope<Person>, input: SetExtraTime) {
  const { courseSlug, lessonSlug, email, extraPercent } = input;
  const { courseId } = await taughtQuiz(scope, courseSlug, lessonSlug);
  const [learner] = await scope.sql<{ id: string }>`
    select p.id from person p join enrollment e on e.person_id = p.id
    where e.course_id = ${courseId}::uuid and e.left_at is null and p.email = ${email.toLowerCase()}`;
  if (!learner)
    throw new Refusal("invalid", "Please look at the marked fields.", {
      email: "Nobody with this address is enrolled in the course.",
    });
  await scope.sql`delete from accommodation where person_id = ${learner.id}::uuid`;
  if (extraPercent > 0)
    await scope.sql`
      insert into accommodation (person_id, extra_percent, set_at, set_by)
      values (${learner.id}::uuid, ${extraPercent}::integer, ${scope.now}::timestamptz, ${scope.actor.personId}::uuid)`;
  return { courseSlug, lessonSlug };
}
