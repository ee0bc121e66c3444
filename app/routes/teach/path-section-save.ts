import { saveProgramSection } from "#app/domain/learning/programs/save-program-section.ts";
import { SaveProgramSection } from "#app/domain/learning/programs/schema.ts";
import { write } from "#app/edge.ts";
import { backTo } from "#app/lead-back.ts";

export const action = write(SaveProgramSection, saveProgramSection, {
  goTo: backTo(({ programSlug }) => `/teach/paths/${programSlug}`),
});
