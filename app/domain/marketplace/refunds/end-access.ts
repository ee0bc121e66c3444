import { revokeCertificatesOf } from "#app/domain/learning/certificates/revoke-certificates-of.ts";
import { withdrawAccess } from "#app/domain/learning/joining/withdraw-access.ts";
import { withdrawMembership } from "#app/domain/learning/programs/withdraw-membership.ts";
import type { Scope } from "#tenants/scope.ts";

export type Bought = Readonly<{
  personId: string;
  courseId: string | null;
  programId: string | null;
  boughtAt: Date;
}>;

/**
 * Whoever has the money of a line back is not in its courses any more, nor can join them for nothing, unless they have a course for
 * another reason: a class, an assignment, another purchase. What they did stays. Certificates of these courses from
 * after the purchase are revoked, or everybody could have one for nothing. Answers the courses that ended.
 */
export async function endAccess(scope: Scope, bought: Bought): Promise<string[]> {
  const { personId, programId, boughtAt } = bought;
  const because = { personId, since: boughtAt, reason: REFUNDED };
  if (programId) {
    await withdrawMembership(scope, { programId, personId });
    await revokeCertificatesOf(scope, { ...because, vouchedId: programId });
  }
  const courses = await coursesWithoutCause(scope, bought);
  for (const { courseId } of courses) {
    await withdrawAccess(scope, { personId, courseId, reason: REFUNDED });
    await revokeCertificatesOf(scope, { ...because, vouchedId: courseId });
  }
  return courses.map(({ courseId }) => courseId);
}

const REFUNDED = "The purchase was refunded.";

/** In the order of their ids, so that two of these at once never wait for each other. */
const coursesWithoutCause = ({ sql }: Scope, { personId, courseId, programId }: Bought) =>
  sql<{ courseId: string }>`
    select c.id as "courseId" from course c
    where (c.id = ${courseId}::uuid
           or (c.price_minor is not null
               and c.id in (select course_id from program_course where program_id = ${programId}::uuid)))
      and not exists (select from class_course x join class_member m on m.class_id = x.class_id
                      where x.course_id = c.id and m.person_id = ${personId}::uuid and m.state = 'in')
      and not exists (select from program_course x join program_member m on m.program_id = x.program_id
                      where x.course_id = c.id and m.person_id = ${personId}::uuid and m.left_at is null)
      and not exists (select from assignment_line x join assignment a on a.id = x.assignment_id
                      where a.course_id = c.id and x.person_id = ${personId}::uuid)
      and not exists (select from order_line x
                      where x.course_id = c.id and x.person_id = ${personId}::uuid and x.state in ('paid', 'disputed'))
    order by c.id`;
