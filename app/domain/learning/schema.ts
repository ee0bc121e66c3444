import { z } from "zod";

export const EnrollLearner = z
  .object({ courseSlug: z.string().max(100) })
  .meta({ id: "learning.enroll-learner", title: "Enroll" });
export type EnrollLearner = z.output<typeof EnrollLearner>;

export const CompleteLesson = z
  .object({ courseSlug: z.string().max(100), lessonSlug: z.string().max(100) })
  .meta({ id: "learning.complete-lesson", title: "Complete a lesson" });
export type CompleteLesson = z.output<typeof CompleteLesson>;

export const OpenLesson = z
  .object({ courseSlug: z.string().max(100), lessonSlug: z.string().max(100) })
  .meta({ id: "learning.open-lesson", title: "Open a lesson" });
export type OpenLesson = z.output<typeof OpenLesson>;

export const CatalogQuestion = z.object({
  words: z.string().trim().max(200, "Use fewer words.").default(""),
  older: z.uuid().nullable().catch(null).default(null),
});
