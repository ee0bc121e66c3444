import { createHash } from "node:crypto";
import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "#tenants/journal.ts";
import { ensureMay, may } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import { bringLive, type DrawnLesson } from "./authoring/bring-live.ts";
import { holdDraft } from "./authoring/hold-draft.ts";
import { mayPublishAtOnce } from "./authoring/may-publish-at-once.ts";
import { noteStep } from "./authoring/note-step.ts";
import { mayWriteOn } from "./authoring/policy.ts";
import { courseImported } from "./events.ts";
import type { Attached } from "./import/keep-attached.ts";
import { keepRules } from "./import/keep-rules.ts";
import { type ImportedIds, keepImported } from "./keep-imported.ts";
import type { RenderedCourse } from "./render-course.ts";
import type { Unpacked } from "./scorm/note-package.ts";

/** A course whose files are kept already: those that lessons hand out, by the path that they had. */
export type ArrivingCourse = RenderedCourse &
  Readonly<{
    attached: Attached;
    /** What lessons play, unpacked, by the path of the zip. */
    packages: ReadonlyMap<string, Omit<Unpacked, "fileId">>;
  }>;

/**
 * The course is on offer as it was rendered, or is a draft to look over when its source is not finished, or waits for a moderator where courses are looked at first; one of the
 * same slug is brought up to date, and nobody's enrollment or progress is touched. The same content again changes
 * nothing. Refuses to write over what an author has edited since, and over somebody else's course.
 */
export async function importCourse(scope: Scope, rendered: ArrivingCourse) {
  ensureMay(scope, "course.import");
  const { slug, isFinished } = rendered.course;
  const contentSha256 = fingerprintOf(rendered);
  const there = await heldCourse(scope, slug);
  if (there) ensureReplaceable(scope, there);
  if (there?.hasDraft && there.contentSha256 && contentSha256.equals(there.contentSha256))
    return {
      ...{ courseId: there.id, slug, created: false, changed: false },
      ...{ packageIds: [], leftOut: [] },
      ...({ onSale: there.isOnSale, state: there.isOnSale ? "on-sale" : "draft" } as const),
    };

  const kept = await keepImported(scope, rendered, contentSha256);
  const state = isFinished ? await offered(scope, slug, drawnOf(rendered, kept)) : "draft";
  const onSale = isFinished ? state === "on-sale" : (there?.isOnSale ?? false);
  await announce(scope, courseImported, { courseId: kept.courseId });
  const { courseId, packageIds } = kept;
  const leftOut = rendered.course.rules
    ? await keepRules(scope, courseId, rendered.course.rules)
    : [];
  return { courseId, slug, created: !there, changed: true, onSale, state, packageIds, leftOut };
}

/** What a course says, in one hash: equal for two courses that a learner could not tell apart. */
const fingerprintOf = ({ course, lessons, banks, pictures, attached }: ArrivingCourse): Buffer =>
  createHash("sha256")
    .update(
      JSON.stringify([
        { ...course, price: course.price && [String(course.price.minor), course.price.currency] },
        ...[lessons, banks, pictures.map(({ sha256 }) => sha256), [...attached]],
      ]),
    )
    .digest();

type There = Readonly<{
  id: string;
  authorId: string | null;
  contentSha256: Uint8Array | null;
  hasDraft: boolean;
  isOnSale: boolean;
  editedAt: Date | null;
  submittedAt: Date | null;
}>;

async function heldCourse({ sql, tenant }: Scope, slug: string): Promise<There | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${tenant.id} || 'courses', 0))::text`;
  const [course] = await sql<There>`
    select c.id, c.author_id as "authorId", c.content_sha256 as "contentSha256", d.course_id is not null as "hasDraft",
           c.state = 'published' as "isOnSale", d.edited_at as "editedAt", d.submitted_at as "submittedAt"
    from course c left join course_draft d on d.course_id = c.id where c.slug = ${slug}`;
  return course;
}

function ensureReplaceable({ actor }: Scope, course: There): void {
  if (!mayWriteOn(actor, course))
    throw new Refusal(
      "conflict",
      "Somebody else teaches a course of this title here. Give yours another title and import it again.",
    );
  if (course.editedAt)
    throw new Refusal(
      "conflict",
      "This course was edited here since it was imported, and an import would undo that. Go on editing it here, or give the course in the files another title.",
    );
}

async function offered(
  scope: Scope,
  slug: string,
  lessons: readonly DrawnLesson[],
): Promise<"on-sale" | "draft" | "submitted"> {
  const course = await holdDraft(scope, slug);
  if (may(scope.actor, "course.moderate") || (await mayPublishAtOnce(scope))) {
    await bringLive(scope, course, { lessons, note: "", requestId: null });
    return course.state === "withdrawn" ? "draft" : "on-sale";
  }
  await scope.sql`
    update course_draft set submitted_at = ${scope.now}::timestamptz where course_id = ${course.id}::uuid`;
  await scope.sql`
    update course set state = 'submitted' where id = ${course.id}::uuid and state = 'draft'`;
  await noteStep(scope, course.id, "submitted");
  return "submitted";
}

const drawnOf = ({ lessons }: RenderedCourse, { lessonIds }: ImportedIds): DrawnLesson[] =>
  lessons.map(({ slug, html, headings, objectives }) => ({
    id: lessonIds.get(slug) ?? "",
    html,
    headings,
    objectives,
  }));
