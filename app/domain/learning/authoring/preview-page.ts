import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { mediaOf } from "../lesson-media.ts";
import { lessonsOfDraft } from "./draft.ts";
import { drawnLesson } from "./drawn-lesson.ts";
import { draftSettings } from "./queries.ts";

/** A lesson of the draft, the first when none is named, as a learner would read it among the others. */
export async function previewPage(
  glance: Glance<Person>,
  courseSlug: string,
  lessonSlug: string | null,
) {
  const { id, slug, title, language } = await draftSettings(glance, courseSlug);
  const lessons = await lessonsOfDraft(glance, id);
  const lesson = lessonSlug ? lessons.find((one) => one.slug === lessonSlug) : lessons[0];
  if (lessonSlug && !lesson)
    throw new Refusal("missing", "There is no such lesson in this course.");
  return {
    course: { slug, title, language },
    steps: lessons.map((one) => ({
      slug: one.slug,
      title: one.title,
      section: one.section,
      done: false,
    })),
    lesson: lesson
      ? {
          ...{ id: lesson.id, slug: lesson.slug, title: lesson.title },
          hasPackage: lesson.kind === "scorm" && lesson.settings.package !== undefined,
        }
      : null,
    media: lesson ? await mediaOf(glance, lesson) : null,
    html: lesson ? (await drawnLesson(glance, courseSlug, lesson.id)).html : "",
  };
}
