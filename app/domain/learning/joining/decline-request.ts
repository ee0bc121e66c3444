import { addressOf } from "#tenants/by-host.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { postLetter } from "../../identity/post-letter.ts";
import { declinedLetter } from "./letters.ts";
import { openRequest } from "./open-request.ts";
import type { OneLearnerAndWhy } from "./schema.ts";

/** Whoever asked, or waits in line, is not to join, and reads why. Declining again changes nothing. */
export async function declineRequest(
  scope: Scope<Person>,
  { courseSlug, personId, reason }: OneLearnerAndWhy,
) {
  const { course, request } = await openRequest(scope, courseSlug, personId);
  if (!request) return { courseSlug };
  const { tenant, actor, now } = scope;
  await scope.sql`
    update course_request
    set state = 'declined', reason = ${reason}, settled_at = ${now}::timestamptz, settled_by = ${actor.personId}::uuid
    where id = ${request.id}::uuid`;
  const href = addressOf(tenant, `/courses/${courseSlug}`);
  const about = { academy: tenant.name, title: course.title, href, reason };
  await postLetter(scope, request.email, declinedLetter(about));
  return { courseSlug };
}
