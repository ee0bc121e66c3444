import { duplicateLesson } from "#app/domain/learning/authoring/duplicate-lesson.ts";
import { DuplicateLesson } from "#app/domain/learning/authoring/schema.ts";
import { write } from "#app/edge.ts";
import { backTo } from "#app/lead-back.ts";

export const action = write(DuplicateLesson, duplicateLesson, {
  goTo: backTo(({ courseSlug }) => `/teach/courses/${courseSlug}`),
});
