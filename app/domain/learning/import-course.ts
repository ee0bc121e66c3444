import { createHash } from "node:crypto";
import type { Prisma } from "#prisma/client/client.ts";
import { announce } from "#tenants/journal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import { courseImported } from "./events.ts";
import type { RenderedCourse } from "./render-course.ts";

/**
 * The course is on offer as it was rendered; one of the same slug is brought up to date, and nobody's
 * enrollment or progress is touched. The same content again changes nothing.
 */
export async function importCourse(scope: Scope, rendered: RenderedCourse) {
  ensureMay(scope, "course.import");
  const { db, now } = scope;
  const { slug } = rendered.course;
  const contentSha256 = fingerprintOf(rendered);
  await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${scope.tenant.id} || ${slug}, 0))::text`;
  const there = await db.course.findFirst({
    where: { slug },
    select: { id: true, contentSha256: true },
  });
  if (there?.contentSha256 && Buffer.from(there.contentSha256).equals(contentSha256))
    return { courseId: there.id, slug, created: false, changed: false };

  await db.file.createMany({ data: rendered.pictures.map(fileRow), skipDuplicates: true });
  const data = {
    ...courseRow(rendered),
    contentSha256: new Uint8Array(contentSha256),
    updatedAt: now,
  };
  const { id: courseId } = there
    ? await db.course.update({ where: { id: there.id }, data, select: { id: true } })
    : await db.course.create({
        data: { ...data, slug, state: "published", publishedAt: now },
        select: { id: true },
      });
  await keepLessons(scope, courseId, rendered.lessons);
  await announce(scope, courseImported, { courseId });
  return { courseId, slug, created: !there, changed: true };
}

const fingerprintOf = (rendered: RenderedCourse): Buffer =>
  createHash("sha256")
    .update(
      JSON.stringify([
        rendered.course,
        rendered.lessons,
        rendered.pictures.map(({ sha256 }) => sha256),
      ]),
    )
    .digest();

const fileRow = (picture: RenderedCourse["pictures"][number]) => ({
  sha256: Buffer.from(picture.sha256, "hex"),
  mediaType: picture.mediaType,
  sizeBytes: BigInt(picture.bytes.length),
  width: picture.width,
  height: picture.height,
  audience: "people",
});

const courseRow = ({ course, lessons }: RenderedCourse) => ({
  title: course.title,
  summary: course.summary,
  language: course.language,
  license: course.license || null,
  source: course.source || null,
  attribution: course.attribution || null,
  keywords: [...course.keywords],
  minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0),
  lessonCount: lessons.length,
});

/** Lessons are known by their slug; one that is no longer there is retired, for those who completed it. */
async function keepLessons(
  { db, now }: Scope,
  courseId: string,
  lessons: RenderedCourse["lessons"],
) {
  const slugs = lessons.map(({ slug }) => slug);
  await db.lesson.updateMany({
    where: { courseId, slug: { notIn: slugs }, retiredAt: null },
    data: { retiredAt: now },
  });
  const known = await db.lesson.findMany({ where: { courseId }, select: { id: true, slug: true } });
  for (const [index, lesson] of lessons.entries()) {
    const row = { ...lessonRow(lesson), position: index + 1, retiredAt: null };
    const id = known.find(({ slug }) => slug === lesson.slug)?.id;
    if (id) await db.lesson.update({ where: { id }, data: row, select: { id: true } });
    else
      await db.lesson.create({
        data: { ...row, courseId, slug: lesson.slug },
        select: { id: true },
      });
  }
}

const lessonRow = (lesson: RenderedCourse["lessons"][number]) => ({
  title: lesson.title,
  minutes: lesson.minutes,
  objectives: [...lesson.objectives],
  markdown: lesson.markdown,
  html: lesson.html,
  headings: lesson.headings as unknown as Prisma.InputJsonArray,
});
