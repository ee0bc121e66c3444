import { removeSection } from "#app/domain/learning/authoring/remove-section.ts";
import { RemoveSection } from "#app/domain/learning/authoring/schema.ts";
import { write } from "#app/edge.ts";
import { backTo } from "#app/lead-back.ts";

export const action = write(RemoveSection, removeSection, {
  goTo: backTo(({ courseSlug }) => `/teach/courses/${courseSlug}`),
});
