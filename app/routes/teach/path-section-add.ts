import { addProgramSection } from "#app/domain/learning/programs/add-program-section.ts";
import { AddProgramSection } from "#app/domain/learning/programs/schema.ts";
import { write } from "#app/edge.ts";
import { backTo } from "#app/lead-back.ts";

export const action = write(AddProgramSection, addProgramSection, {
  goTo: backTo(({ programSlug }) => `/teach/paths/${programSlug}`),
});
