import { addressOf } from "#tenants/by-host.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { postLetter } from "../../identity/post-letter.ts";
import { approvedLetter } from "./letters.ts";
import { openRequest } from "./open-request.ts";
import type { OneLearner } from "./schema.ts";
import { takeSeat } from "./take-seat.ts";

/** Whoever asked is in the course or in line for a seat, and reads so in a letter. Approving again changes nothing. */
export async function approveRequest(scope: Scope<Person>, { courseSlug, personId }: OneLearner) {
  const { course, rule, request } = await openRequest(scope, courseSlug, personId);
  if (request?.state !== "asked") return { courseSlug };
  await takeSeat(scope, rule, personId);
  const { tenant } = scope;
  const href = addressOf(tenant, `/courses/${courseSlug}`);
  const letter = approvedLetter({ academy: tenant.name, title: course.title, href });
  await postLetter(scope, request.email, letter);
  return { courseSlug };
}
