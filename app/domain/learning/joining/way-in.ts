import type { Glance } from "#tenants/scope.ts";
import { missingCourses } from "./missing-courses.ts";
import { OPEN_TO_ALL } from "./rule.ts";
import type { WayIn } from "./words.ts";

/** Whether and how whoever asks gets into this course. */
export async function wayIn(glance: Glance, courseId: string): Promise<WayIn> {
  const { sql, actor } = glance;
  const personId = actor.kind === "person" ? actor.personId : null;
  const [[rule], [request], [left], missing] = await Promise.all([
    sql<Pick<WayIn, "joining" | "seats" | "isFull">>`
      select joining, seats, ${personId}::uuid is not null and seats is not null
             and (seats <= (select count(*) from enrollment e where e.course_id = r.course_id and e.left_at is null)
                  or exists (select from course_request q where q.course_id = r.course_id and q.state = 'waiting')) as "isFull"
      from enrollment_rule r where course_id = ${courseId}::uuid`,
    sql<{
      state: NonNullable<WayIn["request"]> | "granted" | "withdrawn";
      reason: string;
      place: number;
    }>`
      select state, reason,
             (select count(*)::integer from course_request q
              where q.course_id = r.course_id and q.state = 'waiting' and q.line <= r.line) as place
      from course_request r where course_id = ${courseId}::uuid and person_id = ${personId}::uuid
      order by id desc limit 1`,
    sql<{ why: string }>`
      select left_why as why from enrollment
      where course_id = ${courseId}::uuid and person_id = ${personId}::uuid and left_at is not null
        and left_by is distinct from person_id`,
    missingCourses(glance, courseId, personId),
  ]);
  const { joining, seats } = rule ?? OPEN_TO_ALL;
  const state = request?.state;
  return {
    joining,
    seats,
    isFull: rule?.isFull ?? false,
    request: state === "granted" || state === "withdrawn" ? null : (state ?? null),
    place: request?.place ?? 0,
    reason: left?.why ?? request?.reason ?? "",
    wasTakenOut: left !== undefined,
    missing,
  };
}
