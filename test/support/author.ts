import { randomUUID } from "node:crypto";
import { addLesson } from "#app/domain/learning/authoring/add-lesson.ts";
import { createCourse } from "#app/domain/learning/authoring/create-course.ts";
import { publishCourse } from "#app/domain/learning/authoring/publish-course.ts";
import { coursePlan } from "#app/domain/learning/authoring/queries.ts";
import { saveCourse } from "#app/domain/learning/authoring/save-course.ts";
import { saveLesson } from "#app/domain/learning/authoring/save-lesson.ts";
import { drawDraft } from "#app/draw-draft.ts";
import type { aTenant } from "./world.ts";

type Company = Awaited<ReturnType<typeof aTenant>>;
type Writer = Awaited<ReturnType<Company["instructor"]>>;

/** An author at work on a course of their own. */
export async function anAuthor(company: Company, title = "Knots", given?: Writer) {
  const writer = given ?? (await company.instructor());
  const { courseSlug } = await writer.does(createCourse, { title, requestId: randomUUID() });
  const plan = () => writer.sees(coursePlan, courseSlug);
  const firstSection = async () => (await plan()).sections[0]?.id ?? "";
  return {
    ...writer,
    courseSlug,
    plan,
    /** Titles of the lessons, in order. */
    titles: async () =>
      (await plan()).sections.flatMap(({ lessons }) => lessons.map(({ title: of }) => of)),
    settles: (more: Partial<Parameters<typeof saveCourse>[1]> = {}) =>
      writer.does(saveCourse, {
        ...{ courseSlug, revision: 1, title, summary: "Useful on every boat.", language: "en" },
        ...{ category: "Seamanship", level: "beginner", license: null, keywords: [], price: "" },
        ...more,
      }),
    /** Adds a lesson and writes it; answers its id. */
    writes: async (lesson: string, markdown = "Right over left.", sectionId?: string) => {
      const at = sectionId ?? (await firstSection());
      const added = { courseSlug, sectionId: at, title: lesson, kind: "text" } as const;
      const { lessonId } = await writer.does(addLesson, { ...added, requestId: randomUUID() });
      await rewrite(writer, courseSlug, lessonId, lesson, markdown, 1);
      return lessonId;
    },
    rewrites: (lessonId: string, lesson: string, markdown: string, revision: number) =>
      rewrite(writer, courseSlug, lessonId, lesson, markdown, revision),
    publishes: async (requestId: string = randomUUID()) => {
      const drawn = await drawDraft(company.tenant, writer, courseSlug);
      return writer.does(publishCourse, { courseSlug, requestId, note: "", drawn });
    },
  };
}

const rewrite = (
  writer: Writer,
  courseSlug: string,
  lessonId: string,
  title: string,
  markdown: string,
  revision: number,
) =>
  writer.does(saveLesson, { courseSlug, lessonId, revision, title, minutes: 5, markdown, url: "" });
