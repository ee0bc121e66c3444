import type { Glance } from "#tenants/scope.ts";
import { contentKey } from "#tenants/storage/content-key.ts";
import { keyOfHeld } from "#tenants/uploads/held-file.ts";
import { pathOf } from "../authoring/draft.ts";
import type { LessonPackage } from "../lesson-file.ts";
import { markdownOfHtml } from "../markdown/markdown-of-html.ts";
import { packedBanks } from "./packed-banks.ts";
import {
  type Edition,
  type PackedLesson,
  type PackedSettings,
  packedOutline,
  packedSettings,
} from "./packed-outline.ts";
import { packedRules } from "./packed-rules.ts";
import {
  FORMAT,
  FORMAT_VERSION,
  type PortableCourse,
  type PortableLesson,
} from "./portable-course.ts";

/** A file of a course: its hash in hex, its size in bytes, and where it is kept. */
export type PackedFile = Readonly<{ sha256: string; size: number; key: string }>;

/** A course as it is to be packed: what is said of it, and its files in the order of their hashes, each once. */
export type PackedCourse = Readonly<{ said: PortableCourse; files: readonly PackedFile[] }>;

/** All that the author of a course has written, for one of its authors. Equal courses are said in equal words. */
export async function packedCourse(
  glance: Glance,
  courseSlug: string,
  edition: Edition,
): Promise<PackedCourse> {
  const settings = await packedSettings(glance, courseSlug, edition);
  const { sections, lessons } = await packedOutline(glance, settings.id, edition);
  const { banks, quizzes } = await packedBanks(glance, settings.id);
  const pictures = await picturesOf(glance, settings.id);
  const held = await heldFiles(glance, lessons);
  const packed = lessons.map((lesson) => ({
    at: lesson.sectionId,
    lesson: packedLesson(lesson, held, quizzes.get(lesson.id) ?? null),
  }));
  const inSection = (id: string | null) =>
    packed.filter(({ at }) => at === id).map(({ lesson }) => lesson);
  const loose = inSection(null);
  const said: PortableCourse = {
    format: FORMAT,
    version: FORMAT_VERSION,
    course: saidOf(settings),
    rules: await packedRules(glance, settings.id),
    sections: [
      ...(loose.length > 0 ? [{ title: "", lessons: loose }] : []),
      ...sections.map(({ id, title }) => ({ title, lessons: inSection(id) })),
    ],
    banks,
    pictures: pictures.map(({ size: _, ...picture }) => picture),
  };
  return { said, files: filesOf(glance, pictures, [...held.values()]) };
}

function saidOf({
  id: _,
  descriptionSource,
  priceMinor,
  priceCurrency,
  ...said
}: PackedSettings): PortableCourse["course"] {
  return {
    ...said,
    description: descriptionSource ?? markdownOfHtml(said.description),
    price:
      priceMinor !== null && priceCurrency !== null
        ? { minor: String(priceMinor), currency: priceCurrency }
        : null,
  };
}

type Picture = PortableCourse["pictures"][number] & Readonly<{ size: bigint }>;

const picturesOf = ({ sql }: Glance, courseId: string): Promise<Picture[]> =>
  sql<Picture>`
    select g.path, encode(f.sha256, 'hex') as sha256, f.width, f.height, f.size_bytes as size
    from course_figure g join file f on f.id = g.file_id
    where g.course_id = ${courseId}::uuid and f.width is not null and f.height is not null
    order by g.path collate "C"`;

type Held = Readonly<{ id: string; sha256: string; size: bigint; uploadId: string | null }>;

/** By the id of the file, or of the package that it holds. */
async function heldFiles({ sql }: Glance, lessons: readonly PackedLesson[]) {
  const wanted = lessons.flatMap(({ settings: { file, captions = [] } }) =>
    [file, ...captions].flatMap((one) => one?.fileId ?? []),
  );
  const packages = lessons.flatMap(({ settings }) => settings.package?.packageId ?? []);
  const files = await sql<Held>`
    select id, encode(sha256, 'hex') as sha256, size_bytes as size, upload_id as "uploadId"
    from file where id = any(${wanted}::uuid[])
    union all
    select p.id, encode(f.sha256, 'hex'), f.size_bytes, f.upload_id
    from scorm_package p join file f on f.id = p.file_id where p.id = any(${packages}::uuid[])`;
  return new Map(files.map((file) => [file.id, file]));
}

function packedLesson(
  { slug, kind, title, minutes, markdown, settings }: PackedLesson,
  held: ReadonlyMap<string, Held>,
  quiz: Extract<PortableLesson, { kind: "quiz" }>["quiz"],
): PortableLesson {
  const lesson = { slug, title, minutes, markdown, path: pathOf({ slug, settings }) };
  const shaOf = (fileId: string) => held.get(fileId)?.sha256 ?? "";
  const file = settings.file
    ? { sha256: shaOf(settings.file.fileId), name: settings.file.name }
    : null;
  if (kind === "link") return { ...lesson, kind, url: settings.url ?? "" };
  if (kind === "quiz") return { ...lesson, kind, quiz };
  if (kind === "scorm") return { ...lesson, kind, package: packageOf(settings.package, shaOf) };
  if (kind === "file") return { ...lesson, kind, file };
  if (kind === "video") return { ...lesson, kind, file, ...filmed(settings, shaOf) };
  return { ...lesson, kind: "text" };
}

const filmed = (
  { captions = [], watchPercent }: PackedLesson["settings"],
  shaOf: (id: string) => string,
) => ({
  captions: captions.map(({ fileId, language }) => ({ sha256: shaOf(fileId), language })),
  watchPercent: watchPercent ?? null,
});

const packageOf = (kept: LessonPackage | undefined, shaOf: (id: string) => string) =>
  kept ? { sha256: shaOf(kept.packageId), name: kept.name } : null;

function filesOf(
  { tenant }: Glance,
  pictures: readonly Picture[],
  held: readonly Held[],
): PackedFile[] {
  const files = [
    ...pictures.map(({ sha256, size }) => ({
      ...{ sha256, size: Number(size), key: contentKey(tenant.id, sha256) },
    })),
    ...held.map((file) => ({
      ...{ sha256: file.sha256, size: Number(file.size), key: keyOfHeld(tenant.id, file) },
    })),
  ];
  const once = new Map(files.map((file) => [file.sha256, file]));
  return [...once.values()].sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1));
}
