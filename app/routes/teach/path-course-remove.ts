import { removeProgramCourse } from "#app/domain/learning/programs/remove-program-course.ts";
import { RemoveProgramCourse } from "#app/domain/learning/programs/schema.ts";
import { write } from "#app/edge.ts";
import { backTo } from "#app/lead-back.ts";

export const action = write(RemoveProgramCourse, removeProgramCourse, {
  goTo: backTo(({ programSlug }) => `/teach/paths/${programSlug}`),
});
