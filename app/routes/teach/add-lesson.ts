import { addLesson } from "#app/domain/learning/authoring/add-lesson.ts";
import { AddLesson } from "#app/domain/learning/authoring/schema.ts";
import { write } from "#app/edge.ts";

export const action = write(AddLesson, addLesson, {
  goTo: ({ courseSlug, lessonId }) => `/teach/courses/${courseSlug}/lessons/${lessonId}`,
});
