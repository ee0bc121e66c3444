import { removeProgramSection } from "#app/domain/learning/programs/remove-program-section.ts";
import { RemoveProgramSection } from "#app/domain/learning/programs/schema.ts";
import { write } from "#app/edge.ts";
import { backTo } from "#app/lead-back.ts";

export const action = write(RemoveProgramSection, removeProgramSection, {
  goTo: backTo(({ programSlug }) => `/teach/paths/${programSlug}`),
});
