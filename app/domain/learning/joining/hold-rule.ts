import type { Scope } from "#tenants/scope.ts";
import { type JoiningRule, OPEN_TO_ALL } from "./rule.ts";

/** The course's rule, which nobody else changes and by which nobody else joins or leaves until this transaction ends. */
export async function holdRule({ sql }: Scope, courseId: string): Promise<JoiningRule> {
  const [rule] = await sql<JoiningRule>`
    select course_id as "courseId", joining, seats, may_leave as "mayLeave", due_on::text as "dueOn", due_days as "dueDays"
    from enrollment_rule where course_id = ${courseId}::uuid for update`;
  return rule ?? { courseId, ...OPEN_TO_ALL };
}
