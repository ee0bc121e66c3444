import { renameSection } from "#app/domain/learning/authoring/rename-section.ts";
import { RenameSection } from "#app/domain/learning/authoring/schema.ts";
import { write } from "#app/edge.ts";
import { backTo } from "#app/lead-back.ts";

export const action = write(RenameSection, renameSection, {
  goTo: backTo(({ courseSlug }) => `/teach/courses/${courseSlug}`),
});
