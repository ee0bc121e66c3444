import { moveLesson } from "#app/domain/learning/authoring/move-lesson.ts";
import { MoveLesson } from "#app/domain/learning/authoring/schema.ts";
import { write } from "#app/edge.ts";
import { backTo } from "#app/lead-back.ts";

export const action = write(MoveLesson, moveLesson, {
  goTo: backTo(({ courseSlug }) => `/teach/courses/${courseSlug}`),
});
