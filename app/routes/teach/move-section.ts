import { moveSection } from "#app/domain/learning/authoring/move-section.ts";
import { MoveSection } from "#app/domain/learning/authoring/schema.ts";
import { write } from "#app/edge.ts";
import { backTo } from "#app/lead-back.ts";

export const action = write(MoveSection, moveSection, {
  goTo: backTo(({ courseSlug }) => `/teach/courses/${courseSlug}`),
});
