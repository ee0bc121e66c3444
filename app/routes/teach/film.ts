import { convertLessonFilm } from "#app/domain/learning/authoring/convert-lesson-film.ts";
import { lessonFilm } from "#app/domain/learning/authoring/lesson-film.ts";
import { ConvertLessonFilm } from "#app/domain/learning/authoring/schema.ts";
import { write } from "#app/edge.ts";
import { answerJson } from "#app/edge-api.ts";
import { backTo } from "#app/lead-back.ts";

export const loader = answerJson(async (glance, { params }) => ({
  film: await lessonFilm(glance, String(params["courseSlug"]), String(params["lessonId"])),
}));

export const action = write(ConvertLessonFilm, convertLessonFilm, {
  goTo: backTo(({ courseSlug, lessonId }) => `/teach/courses/${courseSlug}/lessons/${lessonId}`),
});
