import type { Scope } from "#tenants/scope.ts";
import type { RenderedCourse } from "./render-course.ts";

export type ImportedIds = Readonly<{ courseId: string; lessonIds: ReadonlyMap<string, string> }>;

/** The draft of the course is what was imported, with its pictures. Lessons that were there before are known by their slug. */
export async function keepImported(
  scope: Scope,
  rendered: RenderedCourse,
  contentSha256: Buffer,
): Promise<ImportedIds> {
  const { pictures } = rendered;
  const rows = [
    ...pictures.map((picture) => fileRow(picture, "people")),
    ...pictures.filter(({ open }) => open).map((picture) => fileRow(picture, "everyone")),
  ];
  await scope.db.file.createMany({ data: rows, skipDuplicates: true });
  const courseId = await keepCourse(scope, rendered, contentSha256);
  await keepFigures(scope, courseId, rendered.figures);
  return { courseId, lessonIds: await keepLessons(scope, courseId, rendered.lessons) };
}

const fileRow = (picture: RenderedCourse["pictures"][number], audience: "people" | "everyone") => ({
  sha256: Buffer.from(picture.sha256, "hex"),
  mediaType: picture.mediaType,
  sizeBytes: BigInt(picture.bytes.length),
  width: picture.width,
  height: picture.height,
  audience,
});

async function keepCourse(
  { db, actor, now }: Scope,
  { course }: RenderedCourse,
  contentSha256: Buffer,
): Promise<string> {
  const { slug, title, summary, description, language } = course;
  const origin = {
    source: course.source || null,
    attribution: course.attribution || null,
    contentSha256: new Uint8Array(contentSha256),
  };
  const settings = {
    ...{ title, summary, description, language },
    license: course.license || null,
    keywords: [...course.keywords],
    changedAt: now,
  };
  const there = await db.course.findFirst({ where: { slug }, select: { id: true } });
  const authorId = actor.kind === "person" ? actor.personId : null;
  const { id } = there
    ? await db.course.update({ where: { id: there.id }, data: origin, select: { id: true } })
    : await db.course.create({ data: { ...origin, slug, title, authorId }, select: { id: true } });
  const { count } = await db.courseDraft.updateMany({
    where: { courseId: id },
    data: { ...settings, submittedAt: null, revision: { increment: 1 } },
  });
  if (count === 0) await db.courseDraft.create({ data: { ...settings, courseId: id } });
  return id;
}

async function keepFigures(
  { sql }: Scope,
  courseId: string,
  figures: RenderedCourse["figures"],
): Promise<void> {
  await sql`delete from course_figure where course_id = ${courseId}::uuid`;
  await sql`
    insert into course_figure (course_id, path, file_id)
    select ${courseId}::uuid, g.path, f.id
    from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) as g(path text, sha256 text)
    join file f on f.sha256 = decode(g.sha256, 'hex') and f.audience = 'people'`;
}

async function keepLessons(
  { sql }: Scope,
  courseId: string,
  lessons: RenderedCourse["lessons"],
): Promise<ReadonlyMap<string, string>> {
  await sql`delete from draft_lesson where course_id = ${courseId}::uuid`;
  await sql`delete from draft_section where course_id = ${courseId}::uuid`;
  const rows = lessons.map(({ slug, title, minutes, markdown, path }, index) => ({
    ...{ slug, title, minutes, markdown },
    settings: { path },
    position: index + 1,
  }));
  const kept = await sql<{ id: string; slug: string }>`
    with section as (
      insert into draft_section (course_id, position) values (${courseId}::uuid, 1) returning id
    )
    insert into draft_lesson (id, course_id, section_id, position, slug, title, minutes, markdown, settings)
    select coalesce(v.id, uuidv7()), ${courseId}::uuid, section.id, l.position, l.slug, l.title, l.minutes,
           l.markdown, l.settings
    from section, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           as l(position integer, slug text, title text, minutes integer, markdown text, settings jsonb)
    left join lesson v on v.course_id = ${courseId}::uuid and v.slug = l.slug
    returning id, slug`;
  return new Map(kept.map(({ id, slug }) => [slug, id]));
}
