import { openLesson } from "#app/domain/learning/open-lesson.ts";
import { OpenLesson } from "#app/domain/learning/schema.ts";
import { write } from "#app/edge.ts";
import { asJson } from "#app/edge-api.ts";

// Nobody reads what it answers, and an answer that is not read keeps its connection: it has no content.
export const action = asJson(
  write(OpenLesson, openLesson, { goTo: () => new Response(null, { status: 204 }) }),
);
