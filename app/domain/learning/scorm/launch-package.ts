import { randomUUID } from "node:crypto";
import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { holdEnrollment } from "../hold-enrollment.ts";
import type { ScormItem, ScormManifest } from "./manifest.ts";
import { packageAddress } from "./package-address.ts";
import type { LaunchPackage } from "./schema.ts";
import type { Found } from "./sequencing/flow.ts";
import { goOn, walkIn } from "./sequencing/go-on.ts";
import { keptState, type Walk } from "./sequencing/walk.ts";
import { settlePackage } from "./settle-package.ts";

/**
 * The part that its package's order leads to is open on this page, and on no other: what another page of the same learner
 * says of it from now on does not count. Asked for nothing, it is the part that was last open, or the first. Where the order
 * forbids what was asked, or ends, no part is opened.
 */
export async function launchPackage(scope: Scope<Person>, asked: LaunchPackage) {
  ensureMay(scope, "course.study");
  const lesson = await playedLesson(scope, asked.courseSlug, asked.lessonSlug);
  await holdEnrollment(scope, scope.actor.personId, lesson.courseId);
  const held = await heldAttempt(scope, lesson);
  const { attemptId, manifest } = held;
  const last = await lastOpened(scope, attemptId);
  const walk = walkIn(manifest, held.sequencing, last?.item);
  const isLate = asked.from !== undefined && asked.from !== last?.launchId;
  const found = goOn(walk, isLate ? {} : asked);
  const launch = "deliver" in found ? await launched(scope, attemptId, found.deliver.item) : null;
  const { courseId, id: lessonId } = lesson;
  const sequencing = keptState(walk.state);
  const news = await settlePackage(scope, { ...held, sequencing, courseId, lessonId });
  return { launch, says: launch ? null : wordsFor(found, walk), ...news };
}

function wordsFor(found: Found, { state }: Walk): string {
  if ("refused" in found) return "Choose how to go on.";
  return state.suspended === null
    ? "You have come to the end of this package."
    : "This package is put aside. Load the page again to go on.";
}

async function launched(scope: Scope<Person>, attemptId: string, part: ScormItem | null) {
  if (!part?.launch) throw new Error("a part was delivered that cannot be started");
  const launchId = randomUUID();
  await scope.sql`
    insert into scorm_item (attempt_id, item, launch_id, completion)
    values (${attemptId}::uuid, ${part.id}, ${launchId}::uuid, ${part.launch.isSco ? "unknown" : "completed"})
    on conflict on constraint scorm_item_pkey do update
    set launch_id = excluded.launch_id, number = 0, run = 0, run_seconds = 0, opened_at = now(),
        banked_seconds = scorm_item.banked_seconds + scorm_item.run_seconds`;
  const address = packageAddress(scope, { launchId }, part.launch);
  return { launchId, item: part.id, title: part.title, address };
}

type Played = Readonly<{ id: string; courseId: string; packageId: string }>;

async function playedLesson({ sql }: Scope, courseSlug: string, lessonSlug: string) {
  const [lesson] = await sql<Played>`
    select l.id, l.course_id as "courseId", l.settings -> 'package' ->> 'packageId' as "packageId"
    from lesson l join course c on c.id = l.course_id
    where c.slug = ${courseSlug} and l.slug = ${lessonSlug} and l.kind = 'scorm' and l.retired_at is null
      and l.settings -> 'package' is not null`;
  if (!lesson) throw new Refusal("missing", "There is no package here.");
  return lesson;
}

type Held = Readonly<{ attemptId: string; sequencing: string | null; manifest: ScormManifest }>;

/** The attempt of this period that is under way, though it be at an earlier package of the lesson; or else one at the newest. */
async function heldAttempt(
  { sql, actor }: Scope<Person>,
  { id, courseId, packageId }: Played,
): Promise<Held> {
  const { personId } = actor;
  const [known] = await sql<Held>`
    select a.id as "attemptId", a.sequencing, p.manifest
    from scorm_attempt a join scorm_package p on p.id = a.package_id
    join enrollment e on e.person_id = a.person_id and e.course_id = a.course_id and e.period = a.period
    where a.lesson_id = ${id}::uuid and a.person_id = ${personId}::uuid
      and (a.package_id = ${packageId}::uuid or (a.completed_at is null and a.passed_at is null))
    order by a.package_id = ${packageId}::uuid desc, a.last_at desc limit 1`;
  if (known) return known;
  const [fresh] = await sql<Held>`
    insert into scorm_attempt (course_id, lesson_id, person_id, package_id, period)
    select e.course_id, ${id}::uuid, e.person_id, p.id, e.period
    from scorm_package p join enrollment e on e.person_id = ${personId}::uuid and e.course_id = ${courseId}::uuid
    where p.id = ${packageId}::uuid
    returning id as "attemptId", sequencing, (select manifest from scorm_package where id = package_id) as manifest`;
  if (!fresh) throw new Refusal("missing", "There is no package here.");
  return fresh;
}

async function lastOpened({ sql }: Scope, attemptId: string) {
  const [last] = await sql<{ item: string; launchId: string }>`
    select item, launch_id as "launchId" from scorm_item
    where attempt_id = ${attemptId}::uuid order by opened_at desc limit 1`;
  return last;
}
