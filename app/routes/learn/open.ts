import { openLesson } from "#app/domain/learning/open-lesson.ts";
import { OpenLesson } from "#app/domain/learning/schema.ts";
import { write } from "#app/edge.ts";
import { asJson } from "#app/edge-api.ts";

export const action = asJson(write(OpenLesson, openLesson));
