import { restoreSection } from "#app/domain/learning/authoring/restore-section.ts";
import { RestoreSection } from "#app/domain/learning/authoring/schema.ts";
import { write } from "#app/edge.ts";
import { backTo } from "#app/lead-back.ts";

export const action = write(RestoreSection, restoreSection, {
  goTo: backTo(({ courseSlug }) => `/teach/courses/${courseSlug}`),
});
