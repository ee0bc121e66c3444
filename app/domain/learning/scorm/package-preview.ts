import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { draftSettings } from "../authoring/queries.ts";
import type { ScormItem, ScormManifest } from "./manifest.ts";
import { type LookBearer, openedName, packageAddress } from "./package-address.ts";
import type { PackageFile } from "./queries.ts";
import { lookingSeed } from "./seed.ts";
import { walkIn } from "./sequencing/go-on.ts";
import { knownObjectives } from "./sequencing/known-objectives.ts";

type Drafted = Readonly<{ title: string; packageId: string; manifest: ScormManifest }>;

/**
 * The package of a draft, for whoever writes it: the part of this number, or the first, and all others to choose from,
 * whatever the order of the package says. Nothing is written by looking.
 */
export async function packagePreview(
  glance: Glance<Person>,
  courseSlug: string,
  lessonSlug: string,
  number: string | null,
) {
  const course = await draftSettings(glance, courseSlug);
  const [lesson] = await glance.sql<Drafted>`
    select l.title, p.id as "packageId", p.manifest
    from draft_lesson l join draft_section s on s.id = l.section_id
    join scorm_package p on p.id::text = l.settings -> 'package' ->> 'packageId'
    where l.course_id = ${course.id}::uuid and l.slug = ${lessonSlug} and l.kind = 'scorm'
      and l.position is not null and s.position is not null`;
  if (!lesson) throw new Refusal("missing", "There is no package in this lesson yet.");
  const { packageId, manifest, title } = lesson;
  const lines = linesOf(manifest.items);
  const part = lines.findIndex(
    ({ item }, at) => item.launch && (number === null || number === String(at)),
  );
  const launch = lines[part]?.item.launch;
  if (!launch) throw new Refusal("missing", "There is no such part in this package.");
  return {
    course: { slug: course.slug, title: course.title },
    lesson: { slug: lessonSlug, title },
    part,
    address: packageAddress(glance, { packageId, part }, launch),
    parts: lines.map(({ item, depth }) => ({
      ...{ title: item.title, depth, canStart: item.launch !== null },
    })),
  };
}

/** The file of a package that its author looks at; null when there is none, or they have left. */
export async function previewedFile(
  { sql }: Glance,
  { packageId, sessionId }: LookBearer,
  path: string,
): Promise<PackageFile | null> {
  const [file] = await sql<PackageFile & { size: bigint }>`
    select f.package_id as "packageId", f.position, f.media_type as "mediaType", f.size_bytes as size
    from scorm_file f join session s on s.id = ${sessionId}::uuid join person p on p.id = s.person_id
    where f.package_id = ${packageId}::uuid and f.path = ${path}
      and s.revoked_at is null and s.expires_at > now() and p.state = 'active'`;
  return file ? { ...file, size: Number(file.size) } : null;
}

type Looked = Readonly<{ manifest: ScormManifest; personId: string; name: string }>;

/** What a part is told at its beginning while its author looks at it; null when they have left. */
export async function previewedModel({ sql }: Glance, { packageId, part, sessionId }: LookBearer) {
  const [row] = await sql<Looked>`
    select k.manifest, p.id as "personId", p.name
    from scorm_package k join session s on s.id = ${sessionId}::uuid join person p on p.id = s.person_id
    where k.id = ${packageId}::uuid
      and s.revoked_at is null and s.expires_at > now() and p.state = 'active'`;
  const item = row && linesOf(row.manifest.items)[part]?.item;
  if (!item) return null;
  const { edition } = row.manifest;
  const objectives = knownObjectives(walkIn(row.manifest, null), item.id);
  const seed = lookingSeed(edition, item, { id: row.personId, name: row.name }, objectives);
  return { launchId: openedName({ packageId, part }), edition, seed };
}

type Line = Readonly<{ item: ScormItem; depth: number }>;

/** Every line of the manifest, also what its learners are not shown; a part's number is its place here. */
const linesOf = (items: readonly ScormItem[], depth = 0): readonly Line[] =>
  items.flatMap((item) => [{ item, depth }, ...linesOf(item.children, depth + 1)]);
