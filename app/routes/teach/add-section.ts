import { addSection } from "#app/domain/learning/authoring/add-section.ts";
import { AddSection } from "#app/domain/learning/authoring/schema.ts";
import { write } from "#app/edge.ts";
import { backTo } from "#app/lead-back.ts";

export const action = write(AddSection, addSection, {
  goTo: backTo(({ courseSlug }) => `/teach/courses/${courseSlug}`),
});
