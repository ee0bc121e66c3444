import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import type { LessonProblem } from "../markdown/lesson-problem.ts";
import { type DraftLesson, figuresOfCourse, lessonsOfDraft } from "./draft.ts";
import { drawLesson } from "./draw-lesson.ts";
import { draftSettings } from "./queries.ts";

export type DrawnText = Readonly<{
  html: string;
  problems: readonly LessonProblem[];
  words: number;
}>;

/** One lesson of the draft: its text as it is kept, as learners would see it, and who changed it last. */
export async function drawnLesson(glance: Glance, courseSlug: string, lessonId: string) {
  const course = await draftSettings(glance, courseSlug);
  const lessons = await lessonsOfDraft(glance, course.id);
  const figures = await figuresOfCourse(glance, course.id);
  const at = lessons.findIndex(({ id }) => id === lessonId);
  const lesson = lessons[at];
  if (!lesson) throw new Refusal("missing", "There is no such lesson in this course.");
  const [change] = await glance.sql<{ at: Date; by: string | null }>`
    select l.changed_at as at, p.name as by from draft_lesson l left join person p on p.id = l.changed_by
    where l.id = ${lessonId}::uuid`;
  const among = { lessons, figures, under: `/teach/courses/${course.slug}/preview` };
  return {
    course: { slug: course.slug, title: course.title, language: course.language },
    lesson,
    changedAt: change?.at ?? glance.now,
    changedBy: change?.by ?? null,
    before: lessons[at - 1] ?? null,
    after: lessons[at + 1] ?? null,
    ...drawn(lesson, among),
  };
}

/** A text that cannot be drawn says why in its own place. */
function drawn(lesson: DraftLesson, among: Parameters<typeof drawLesson>[1]): DrawnText {
  try {
    const { html, problems, words } = drawLesson(lesson, among);
    return { html, problems, words };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const problem = { kind: "construct-left-out", line: 1, what: error.message } as const;
    return { html: "", problems: [problem], words: 0 };
  }
}
