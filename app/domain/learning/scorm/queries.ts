import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { ScormItem, ScormManifest } from "./manifest.ts";
import type { LaunchBearer } from "./package-address.ts";
import { type Kept, seedOf } from "./seed.ts";
import { walkIn } from "./sequencing/go-on.ts";
import { knownObjectives } from "./sequencing/known-objectives.ts";
import { offerIn } from "./sequencing/offer.ts";
import { type ItemStanding, UNSAID } from "./standing.ts";

export type PackageFile = Readonly<{
  packageId: string;
  position: number;
  mediaType: string;
  size: number;
}>;

/** The file of the package that this launch plays; null when there is none, or its learner has left. */
export async function launchedFile(
  { sql }: Glance,
  { launchId, sessionId }: LaunchBearer,
  path: string,
): Promise<PackageFile | null> {
  const [file] = await sql<PackageFile & { size: bigint }>`
    select f.package_id as "packageId", f.position, f.media_type as "mediaType", f.size_bytes as size
    from scorm_item i join scorm_attempt a on a.id = i.attempt_id
    join scorm_file f on f.package_id = a.package_id and f.path = ${path}
    join session s on s.id = ${sessionId}::uuid and s.person_id = a.person_id
    join person p on p.id = a.person_id
    where i.launch_id = ${launchId}::uuid and s.revoked_at is null and s.expires_at > now() and p.state = 'active'`;
  return file ? { ...file, size: Number(file.size) } : null;
}

type Launched = Kept &
  Readonly<{
    item: string;
    manifest: ScormManifest;
    sequencing: string | null;
    personId: string;
    name: string;
  }>;

/** What the content of this launch is told at its beginning; null when there is no such launch any more. */
export async function launchedModel({ sql }: Glance, { launchId, sessionId }: LaunchBearer) {
  const [row] = await sql<Launched>`
    select i.item, i.cmi, i.said, i.ended, i.banked_seconds + i.run_seconds as seconds, k.manifest, a.sequencing,
           p.id as "personId", p.name
    from scorm_item i join scorm_attempt a on a.id = i.attempt_id join scorm_package k on k.id = a.package_id
    join session s on s.id = ${sessionId}::uuid and s.person_id = a.person_id
    join person p on p.id = a.person_id
    where i.launch_id = ${launchId}::uuid and s.revoked_at is null and s.expires_at > now() and p.state = 'active'`;
  const item = row && itemIn(row.manifest.items, row.item);
  if (!item) return null;
  const { edition } = row.manifest;
  const objectives = knownObjectives(walkIn(row.manifest, row.sequencing), item.id);
  const seed = seedOf(edition, item, row, { id: row.personId, name: row.name }, objectives);
  return { launchId, edition, seed };
}

const itemIn = (items: readonly ScormItem[], id: string): ScormItem | undefined => {
  for (const item of items) {
    const found = item.id === id ? item : itemIn(item.children, id);
    if (found) return found;
  }
  return undefined;
};

/** A line of the table of contents, as its learner sees it. */
export type Part = ItemStanding &
  Readonly<{ id: string; title: string; depth: number; canStart: boolean }>;

type Played = Readonly<{
  title: string;
  courseTitle: string;
  language: string;
  newest: string;
  packageId: string | null;
  manifest: ScormManifest;
  attemptId: string | null;
  sequencing: string | null;
  score: number | null;
  isDone: boolean;
  /** It takes the place of one that this learner knows, and has not begun. */
  isNews: boolean;
}>;

/** The package of a lesson, and how far its learner has come in it. */
export async function playedPackage(
  { sql, actor }: Glance<Person>,
  courseSlug: string,
  lessonSlug: string,
) {
  const [played] = await sql<Played>`
    select l.title, c.title as "courseTitle", c.language, l.settings -> 'package' ->> 'packageId' as newest,
           k.id as "packageId", k.manifest, a.id as "attemptId", a.sequencing, a.score,
           exists (select from lesson_completion d where d.lesson_id = l.id and d.person_id = e.person_id) as "isDone",
           k.id::text = l.settings -> 'package' ->> 'packageId'
             and not exists (select from scorm_item i where i.attempt_id = a.id and i.said)
             and exists (select from scorm_attempt b where b.lesson_id = l.id and b.person_id = e.person_id
                         and b.period = e.period and b.package_id <> k.id) as "isNews"
    from course c join enrollment e on e.course_id = c.id and e.person_id = ${actor.personId}::uuid and e.left_at is null
    join lesson l on l.course_id = c.id
    left join lateral (
      select * from scorm_attempt t where t.lesson_id = l.id and t.person_id = e.person_id and t.period = e.period
        and (t.package_id::text = l.settings -> 'package' ->> 'packageId' or (t.completed_at is null and t.passed_at is null))
      order by t.package_id::text = l.settings -> 'package' ->> 'packageId' desc, t.last_at desc limit 1) a on true
    left join scorm_package k on k.id = coalesce(a.package_id, (l.settings -> 'package' ->> 'packageId')::uuid)
    where c.slug = ${courseSlug} and l.slug = ${lessonSlug} and l.kind = 'scorm' and l.retired_at is null`;
  if (!played?.manifest) throw new Refusal("missing", "There is no such lesson in your courses.");
  const said = await sql<ItemStanding & { item: string }>`
    select item, completion, success, score from scorm_item where attempt_id = ${played.attemptId}::uuid`;
  const { manifest, sequencing, ...rest } = played;
  const offer = offerIn(walkIn(manifest, sequencing));
  const standings = new Map(said.map((one) => [one.item, one]));
  return { ...rest, courseSlug, lessonSlug, offer, parts: partsOf(manifest.items, standings) };
}

/** The visible lines, those within others under them. */
function partsOf(
  items: readonly ScormItem[],
  said: ReadonlyMap<string, ItemStanding>,
  depth = 0,
): readonly Part[] {
  return items
    .filter(({ isVisible }) => isVisible)
    .flatMap(({ id, title, launch, children }) => {
      const { completion, success, score } = said.get(id) ?? UNSAID;
      const part = { id, title, depth, canStart: launch !== null, completion, success, score };
      return [part, ...partsOf(children, said, depth + 1)];
    });
}
