import type { Scope } from "#tenants/scope.ts";
import { keepAttached } from "./import/keep-attached.ts";
import { keepLessons } from "./import/keep-lessons.ts";
import { keepPackages } from "./import/keep-packages.ts";
import { keepQuizzes } from "./import/keep-quizzes.ts";
import type { ArrivingCourse } from "./import-course.ts";

export type ImportedIds = Readonly<{
  courseId: string;
  lessonIds: ReadonlyMap<string, string>;
  /** The packages that the academy did not have before. */
  packageIds: readonly string[];
}>;

/** The draft of the course is what was imported, with all its files. Lessons that were there before are known by their slug. */
export async function keepImported(
  scope: Scope,
  arriving: ArrivingCourse,
  contentSha256: Buffer,
): Promise<ImportedIds> {
  const { pictures, attached, lessons, course } = arriving;
  const rows = [
    ...pictures.map((picture) => fileRow(picture, "people")),
    ...pictures.filter(({ open }) => open).map((picture) => fileRow(picture, "everyone")),
  ];
  await scope.db.file.createMany({ data: rows, skipDuplicates: true });
  const courseId = await keepCourse(scope, arriving, contentSha256);
  await keepFigures(scope, courseId, arriving.figures);
  const files = await keepAttached(scope, attached, lessons);
  const { packages, packageIds } = await keepPackages(scope, arriving.packages, files);
  const { sections } = course;
  const lessonIds = await keepLessons(scope, { courseId, sections, lessons, files, packages });
  await keepQuizzes(scope, { courseId, banks: arriving.banks, lessons, lessonIds });
  return { courseId, lessonIds, packageIds };
}

const fileRow = (picture: ArrivingCourse["pictures"][number], audience: "people" | "everyone") => ({
  sha256: Buffer.from(picture.sha256, "hex"),
  mediaType: picture.mediaType,
  sizeBytes: BigInt(picture.bytes.length),
  width: picture.width,
  height: picture.height,
  audience,
});

async function keepCourse(
  { db, actor, now }: Scope,
  { course }: ArrivingCourse,
  contentSha256: Buffer,
): Promise<string> {
  const { slug, title } = course;
  const origin = {
    source: course.source || null,
    attribution: course.attribution || null,
    contentSha256: new Uint8Array(contentSha256),
  };
  const settings = { ...settingsOf(course), changedAt: now };
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

/** What the source does not say stays as it is. */
const settingsOf = ({ category, level, price, ...course }: ArrivingCourse["course"]) => ({
  title: course.title,
  summary: course.summary,
  description: course.description.html,
  descriptionSource: course.description.source,
  language: course.language,
  license: course.license || null,
  keywords: [...course.keywords],
  ...(category && { category }),
  ...(level && { level }),
  ...(price && { priceMinor: price.minor, priceCurrency: price.currency }),
});

async function keepFigures(
  { sql }: Scope,
  courseId: string,
  figures: ArrivingCourse["figures"],
): Promise<void> {
  await sql`delete from course_figure where course_id = ${courseId}::uuid`;
  await sql`
    insert into course_figure (course_id, path, file_id)
    select ${courseId}::uuid, g.path, f.id
    from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) as g(path text, sha256 text)
    join file f on f.sha256 = decode(g.sha256, 'hex') and f.audience = 'people'`;
}
