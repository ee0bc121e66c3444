import { removeLesson } from "#app/domain/learning/authoring/remove-lesson.ts";
import { RemoveLesson } from "#app/domain/learning/authoring/schema.ts";
import { write } from "#app/edge.ts";
import { backTo } from "#app/lead-back.ts";

export const action = write(RemoveLesson, removeLesson, {
  goTo: backTo(({ courseSlug }) => `/teach/courses/${courseSlug}`),
});
