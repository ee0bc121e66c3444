import { createHash } from "node:crypto";
import { lessonPoints } from "../markdown/lesson-points.ts";
import {
  COURSE_PATH,
  filePath,
  PortableCourse,
  type PortableLesson,
} from "../portable/portable-course.ts";
import { type CourseFiles, refused } from "./course-files.ts";
import { figuresIn } from "./figures-in.ts";
import {
  type ImportedCourse,
  type ImportedFigure,
  type ImportedFile,
  type ImportedLesson,
  PLAIN_LESSON,
} from "./imported-course.ts";

/** Whether these files are a course that was exported from an academy. */
export const isPortable = (files: CourseFiles): boolean => files.list().includes(COURSE_PATH);

/**
 * A course that was exported, as it was, to be looked over as a draft. Refuses whatever is not as the format says,
 * with the place in course.json, and a file that is named and not there.
 */
export async function readPortable(files: CourseFiles): Promise<ImportedCourse> {
  const portable = parsed(await files.text(COURSE_PATH));
  ensureWhole(portable, files);
  const { course, rules, sections, banks, pictures } = portable;
  const figures: ImportedFigure[] = [];
  for (const { path, sha256, ...size } of pictures) {
    const bytes = await files.bytes(filePath(sha256));
    if (createHash("sha256").update(bytes).digest("hex") !== sha256)
      throw refused(`${path} is damaged: its bytes are not those that its name says.`);
    figures.push({ path, bytes, size });
  }
  const known = new Set(pictures.map(({ path }) => path));
  const lessons = sections.flatMap((section, at) =>
    section.lessons.map((lesson) => importedLesson(lesson, at)),
  );
  const { price, license, source, attribution, ...said } = course;
  return {
    ...said,
    license: license ?? "",
    source: source ?? "",
    attribution: attribution ?? "",
    price: price && { minor: BigInt(price.minor), currency: price.currency },
    rules,
    isFinished: false,
    openFigures: figuresIn("index.md", said.description, known),
    sections: sections.map(({ title }) => title),
    lessons,
    banks,
    figures,
    report: { lessons: lessons.length, figures: figures.length, problems: [] },
  };
}

function parsed(text: string): PortableCourse {
  const read = PortableCourse.safeParse(jsonIn(text));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue?.path.join(".") || "the whole of it";
  throw refused(`${COURSE_PATH}, ${where}: ${issue?.message ?? "it cannot be read."}`);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refused(`${COURSE_PATH} is not valid JSON.`);
  }
}

function importedLesson(lesson: PortableLesson, section: number): ImportedLesson {
  const { slug, kind, title, minutes, markdown, path } = lesson;
  const captions = "captions" in lesson ? lesson.captions : [];
  return {
    ...PLAIN_LESSON,
    ...{ slug, kind, title, minutes, markdown, path, section },
    ...lessonPoints(markdown),
    url: "url" in lesson ? lesson.url : "",
    file: fileOf(lesson),
    captions: captions.map(({ sha256, language }) => ({
      ...placed(sha256, `${language}.vtt`),
      language,
    })),
    watchPercent: "watchPercent" in lesson ? lesson.watchPercent : null,
    quiz: "quiz" in lesson ? lesson.quiz : null,
  };
}

function fileOf(lesson: PortableLesson): ImportedFile | null {
  const file = ("file" in lesson && lesson.file) || ("package" in lesson && lesson.package);
  return file ? placed(file.sha256, file.name) : null;
}

const placed = (sha256: string, name: string): ImportedFile => ({
  path: filePath(sha256),
  name,
  sha256,
});

/** Everything that is named is there once: addresses, banks, files. */
function ensureWhole({ sections, banks, pictures }: PortableCourse, files: CourseFiles): void {
  const has = new Set(files.list());
  const ensureThere = (sha256: string, what: string) => {
    if (!has.has(filePath(sha256)))
      throw refused(`${what}: the archive lacks its file, ${filePath(sha256)}.`);
  };
  for (const { sha256, path } of pictures) ensureThere(sha256, path);
  const lessons = sections.flatMap((section) => section.lessons);
  const slugs = new Set(lessons.map(({ slug }) => slug));
  if (slugs.size < lessons.length)
    throw refused(`${COURSE_PATH}: two lessons have the same address.`);
  for (const lesson of lessons) {
    for (const { sha256 } of filesOf(lesson)) ensureThere(sha256, `“${lesson.title}”`);
    if (lesson.kind === "quiz" && lesson.quiz && !banks[lesson.quiz.bank])
      throw refused(`${COURSE_PATH}: “${lesson.title}” asks from a bank that is not there.`);
  }
}

const filesOf = (lesson: PortableLesson) => [
  ...("file" in lesson && lesson.file ? [lesson.file] : []),
  ...("package" in lesson && lesson.package ? [lesson.package] : []),
  ...("captions" in lesson ? lesson.captions : []),
];
