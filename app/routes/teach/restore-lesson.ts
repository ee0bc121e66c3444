import { restoreLesson } from "#app/domain/learning/authoring/restore-lesson.ts";
import { RestoreLesson } from "#app/domain/learning/authoring/schema.ts";
import { write } from "#app/edge.ts";
import { backTo } from "#app/lead-back.ts";

export const action = write(RestoreLesson, restoreLesson, {
  goTo: backTo(({ courseSlug }) => `/teach/courses/${courseSlug}`),
});
