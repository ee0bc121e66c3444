import { saveLesson } from "#app/domain/learning/authoring/save-lesson.ts";
import { SaveLesson } from "#app/domain/learning/authoring/schema.ts";
import { write } from "#app/edge.ts";
import { asJson } from "#app/edge-api.ts";

export const action = asJson(write(SaveLesson, saveLesson));
