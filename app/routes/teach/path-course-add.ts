import { addProgramCourse } from "#app/domain/learning/programs/add-program-course.ts";
import { AddProgramCourse } from "#app/domain/learning/programs/schema.ts";
import { write } from "#app/edge.ts";
import { backTo } from "#app/lead-back.ts";

export const action = write(AddProgramCourse, addProgramCourse, {
  goTo: backTo(({ programSlug }) => `/teach/paths/${programSlug}`),
});
