import { moveProgramSection } from "#app/domain/learning/programs/move-program-section.ts";
import { MoveProgramSection } from "#app/domain/learning/programs/schema.ts";
import { write } from "#app/edge.ts";
import { backTo } from "#app/lead-back.ts";

export const action = write(MoveProgramSection, moveProgramSection, {
  goTo: backTo(({ programSlug }) => `/teach/paths/${programSlug}`),
});
