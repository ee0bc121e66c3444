import { Refusal } from "#app/kernel/refusal.ts";
import { may } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { bringLive } from "./bring-live.ts";
import type { Check } from "./checklist.ts";
import { lessonsOfDraft } from "./draft.ts";
import type { DrawnDraft } from "./drawn-draft.ts";
import { holdDraft } from "./hold-draft.ts";
import { mayPublishAtOnce } from "./may-publish-at-once.ts";

type Ordered = Readonly<{ courseSlug: string; requestId: string; note: string; drawn: DrawnDraft }>;

/**
 * Learners see the draft as it was drawn. Sent twice it publishes once. Refuses what the checklist lacks, a draft
 * that has changed while it was drawn, and an author whose courses are looked at first.
 */
export async function publishCourse(
  scope: Scope<Person>,
  { courseSlug, requestId, note, drawn }: Ordered,
) {
  const course = await holdDraft(scope, courseSlug);
  const [before] = await scope.sql<{ number: number }>`
    select number from course_version where request_id = ${requestId}::uuid`;
  if (before) return { courseSlug, number: before.number };
  if (!may(scope.actor, "course.moderate") && !(await mayPublishAtOnce(scope)))
    throw new Refusal(
      "forbidden",
      "Courses are looked at here before they are on sale. Send it in for review.",
    );
  ensureComplete(drawn.checks);
  await ensureAsDrawn(scope, course.id, drawn);
  return {
    courseSlug,
    ...(await bringLive(scope, course, { lessons: drawn.lessons, note, requestId })),
  };
}

/** Refuses a course that lacks something, and says what. */
export function ensureComplete(checks: readonly Check[]): void {
  const lacking = checks.filter(({ ok }) => !ok);
  if (lacking.length > 0)
    throw new Refusal("conflict", `Not yet: ${lacking.map(({ lacks }) => lacks).join(" ")}`);
}

async function ensureAsDrawn(scope: Scope, courseId: string, drawn: DrawnDraft): Promise<void> {
  const lessons = await lessonsOfDraft(scope, courseId);
  const [now, then] = [lessons, drawn.lessons].map((list) =>
    list.map(({ id, revision }) => `${id} ${revision}`).sort(),
  );
  if (String(now) !== String(then))
    throw new Refusal(
      "conflict",
      "The course was changed at this very moment. Look at it again and publish.",
    );
}
