import { asProgram } from "#app/edge-api.ts";
import { uploadCourse } from "#app/upload-course.ts";

export const action = asProgram(uploadCourse);
