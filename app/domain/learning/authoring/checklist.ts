/** What a course is judged by before it may be on sale. */
export type Judged = Readonly<{
  title: string;
  summary: string;
  category: string | null;
  level: string | null;
  lessons: readonly Readonly<{
    id: string;
    title: string;
    isEmpty: boolean;
    /** Pictures without words for those who cannot see them, and pictures that are not there. */
    undescribed: number;
    missing: number;
  }>[];
}>;

/** One thing that a course needs, whether it has it, and where to see to it. */
export type Check = Readonly<{
  key: "title" | "summary" | "category" | "level" | "lessons" | "content" | "pictures";
  ok: boolean;
  /** What is missing, in words; empty when nothing is. */
  lacks: string;
  lessonIds: readonly string[];
}>;

/** All that a course needs before learners may see it, in the order in which an author would see to it. */
export function checklist(course: Judged): readonly Check[] {
  const empty = course.lessons.filter(({ isEmpty }) => isEmpty);
  const blind = course.lessons.filter(({ undescribed, missing }) => undescribed + missing > 0);
  return [
    check("title", course.title !== "", "Give the course a title."),
    check("summary", course.summary !== "", "Say in a sentence or two what the course is about."),
    check("category", Boolean(course.category), "Choose a category, so that it is found."),
    check("level", Boolean(course.level), "Say for whom it is: choose a level."),
    check("lessons", course.lessons.length > 0, "Add at least one lesson."),
    check("content", empty.length === 0, `Nothing is in ${named(empty)}.`, empty),
    check(
      "pictures",
      blind.length === 0,
      `Describe the pictures, or take out those that are missing, in ${named(blind)}.`,
      blind,
    ),
  ];
}

const check = (
  key: Check["key"],
  ok: boolean,
  lacks: string,
  lessons: readonly { id: string }[] = [],
): Check => ({ key, ok, lacks: ok ? "" : lacks, lessonIds: lessons.map(({ id }) => id) });

const named = (lessons: readonly { title: string }[]): string =>
  lessons.map(({ title }) => `“${title}”`).join(", ");
