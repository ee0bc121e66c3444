import { saveCourse } from "#app/domain/learning/authoring/save-course.ts";
import { SaveCourse } from "#app/domain/learning/authoring/schema.ts";
import { write } from "#app/edge.ts";
import { asJson } from "#app/edge-api.ts";

export const action = asJson(write(SaveCourse, saveCourse));
