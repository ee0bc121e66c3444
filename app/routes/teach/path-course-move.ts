import { moveProgramCourse } from "#app/domain/learning/programs/move-program-course.ts";
import { MoveProgramCourse } from "#app/domain/learning/programs/schema.ts";
import { write } from "#app/edge.ts";
import { backTo } from "#app/lead-back.ts";

export const action = write(MoveProgramCourse, moveProgramCourse, {
  goTo: backTo(({ programSlug }) => `/teach/paths/${programSlug}`),
});
