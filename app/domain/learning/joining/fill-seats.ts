import { addressOf } from "#tenants/by-host.ts";
import type { Scope } from "#tenants/scope.ts";
import { postLetter } from "../../identity/post-letter.ts";
import { enrollPerson } from "./enroll-person.ts";
import { seatLetter } from "./letters.ts";
import type { JoiningRule } from "./rule.ts";

type Next = Readonly<{ personId: string; email: string; title: string; slug: string }>;

/**
 * Every free seat belongs to whoever is first in line, and a letter tells them so; `present` reads it on the page
 * instead. The caller holds the rule. Nobody who has been deactivated is given one; they keep their place.
 */
export async function fillSeats(scope: Scope, rule: JoiningRule, present?: string): Promise<void> {
  const { courseId, seats } = rule;
  const next = await scope.sql<Next>`
    select r.person_id as "personId", p.email, c.title, c.slug
    from course_request r join person p on p.id = r.person_id join course c on c.id = r.course_id
    where r.course_id = ${courseId}::uuid and r.state = 'waiting' and p.state = 'active'
    order by r.line
    limit case when ${seats}::bigint is not null then greatest(0, ${seats}::bigint - (
            select count(*) from enrollment e where e.course_id = ${courseId}::uuid and e.left_at is null)) end`;
  for (const { personId, email, title, slug } of next) {
    await enrollPerson(scope, rule, personId);
    if (personId === present) continue;
    const href = addressOf(scope.tenant, `/learn/${slug}`);
    await postLetter(scope, email, seatLetter({ academy: scope.tenant.name, title, href }));
  }
}
