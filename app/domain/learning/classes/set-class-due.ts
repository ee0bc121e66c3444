import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import { holdClass } from "./hold-class.ts";
import type { SetClassDue } from "./schema.ts";
import { settleClassDue } from "./settle-due-dates.ts";

/**
 * For the people of this class the course is due on that day, or that many days after joining the class, whatever the
 * course's own rule says; with neither, the rule holds. The day lasts until midnight where the academy is.
 */
export async function setClassDue(scope: Scope, asked: SetClassDue) {
  const { classId, courseId, dueOn, dueDays } = asked;
  await holdClass(scope, classId);
  const set = await scope.sql`
    update class_course set due_on = ${dueOn}::date, due_days = ${dueDays}::integer
    where class_id = ${classId}::uuid and course_id = ${courseId}::uuid returning course_id`;
  if (set.length === 0)
    throw new Refusal("missing", "This class does not take that course any more.");
  await settleClassDue(scope, classId, [courseId]);
  return { classId };
}
