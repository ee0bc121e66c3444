import { drawnLesson } from "#app/domain/learning/authoring/drawn-lesson.ts";
import { answerJson } from "#app/edge-api.ts";

export const loader = answerJson((glance, { params }) =>
  drawnLesson(glance, String(params["courseSlug"]), String(params["lessonId"])),
);
