import { openLesson } from "#app/domain/learning/open-lesson.ts";
import { OpenLesson } from "#app/domain/learning/schema.ts";
import { write } from "#app/edge.ts";

export const action = write(OpenLesson, openLesson);
